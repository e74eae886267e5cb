package nl.stokje.handoff.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * On what terms the holder grants a request.
 *
 * @param need what is needed in the holder's eyes, or null for what the request says
 * @param purpose why, in the holder's words, or null for what the request says
 */
@Schema(name = "HandoffTerms", description = "On what terms the holder grants a request")
public record Terms(
        @Valid @Schema(description = "What is needed in the holder's eyes; absent: as in the request")
        Need need,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why, in the holder's words; absent: as in the request",
                examples = "A safe place for tonight",
                implementation = String.class)
        PersonalText purpose,

        @NotNull @Valid Basis basis,

        @NotNull @Size(max = 10) @Schema(description = "What the holder asks to let travel")
        List<@NotNull Category> categories) {
    public Terms {
        categories = categories == null ? null : categories.stream().distinct().toList();
    }
}
