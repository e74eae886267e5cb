package nl.stokje.intake.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody around the citizen who matters to them. */
public record NetworkMember(
        @Schema(description = "The name of the person", examples = "R. de Vries") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "What they are to the citizen", examples = "aunt") @Size(max = 200)
        String relation,

        @Schema(description = "Where they can be called", examples = "06 87654321") @Size(max = 50)
        String phone,

        @Schema(description = "What else matters about them", examples = "Only after six in the evening")
        @Size(max = 2000)
        String notes) {}
