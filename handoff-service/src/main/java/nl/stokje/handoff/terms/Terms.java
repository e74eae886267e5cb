package nl.stokje.handoff.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * On what terms the holder grants a request.
 *
 * @param need what is needed in the holder's eyes, or null for what was asked
 * @param purpose why, in the holder's words, or null for what was asked
 */
public record Terms(
        @Valid Need need,
        @Size(min = 1, max = 2000) String purpose,
        @NotNull @Valid Basis basis,
        @NotNull @Size(max = 10) List<@NotNull Category> categories) {
    public Terms {
        categories = categories == null ? null : categories.stream().distinct().toList();
    }
}
