package nl.stokje.intake.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came along, or told the story on the citizen's behalf. */
public record BroughtBy(
        @Schema(description = "The name of the person", examples = "S. Bakker") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "What they are to the citizen", examples = "youth worker") @Size(max = 200)
        String relation,

        @Schema(description = "For whom they work", examples = "Jongerenwerk Waterdam") @Size(max = 200)
        String organisation) {}
