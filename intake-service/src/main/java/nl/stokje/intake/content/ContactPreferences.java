package nl.stokje.intake.content;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How and when the citizen wants to be reached: their choice, in their words. */
public record ContactPreferences(
        @Schema(description = "How the citizen wants to be reached", examples = "phone") @Size(max = 100)
        String channel,

        @Schema(description = "When the citizen wants to be reached", examples = "after school") @Size(max = 500)
        String times,

        @Schema(
                description = "What else matters, in the citizen's words",
                examples = "Never by letter to my parents' house")
        @Size(max = 2000)
        String notes) {}
