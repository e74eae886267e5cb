package nl.stokje.handoff.terms;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Type;

/** What the citizen needs from the receiver: a code that agencies are found by, and the caseworker's words. */
@Embeddable
@Schema(description = "What the citizen needs from the receiver")
public record Need(
        @NotBlank
        @Size(max = 100)
        @Schema(
                description = "A code of GET /v1/need-codes, or any other: a proposal is never refused for its code",
                examples = "SHELTER")
        String code,

        @NotNull(payload = Unwrapping.Skip.class)
        @NotBlank
        @Size(max = 4000)
        @Schema(
                description = "The need in the caseworker's words",
                examples = "A bed for tonight",
                implementation = String.class)
        @Type(PersonalTextType.class)
        PersonalText text) {
    /** The same for another row. */
    Need copy() {
        return new Need(code, PersonalText.copyOf(text));
    }
}
