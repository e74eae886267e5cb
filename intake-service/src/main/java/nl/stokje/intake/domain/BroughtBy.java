package nl.stokje.intake.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who came along, or told the story on the citizen's behalf. */
public record BroughtBy(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String relation,
        @Size(max = 200) String organisation) {}
