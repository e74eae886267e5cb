package nl.stokje.intake.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something known beside the story.
 *
 * @param special whether it is about health or another special kind of data (GDPR, article 9)
 * @param professionalSecrecy whether it was told under one (such as a doctor's)
 * @param protectedExistence whether even its being there must not be shown, such as a report of abuse
 * @param observer who saw it, for a signal
 * @param confidence how sure they are, in their own words
 */
public record ContextItem(
        @Schema(description = "What kind of context it is; a handoff asks for categories", examples = "NETWORK")
        @NotNull
        Category category,

        @Schema(description = "What is known", examples = "An aunt in Waterdam, who can't take her in")
        @NotBlank
        @Size(max = 10_000)
        String text,

        @Schema(description = "Whether it is health or other special data (GDPR, article 9)", examples = "false")
        Boolean special,

        @Schema(description = "Whether it was told under professional secrecy, such as a doctor's", examples = "false")
        Boolean professionalSecrecy,

        @Schema(
                description = "Whether even its existence must not be shown, as with a report of abuse",
                examples = "false")
        Boolean protectedExistence,

        @Schema(description = "For a signal: who observed it", examples = "youth worker") @Size(max = 200)
        String observer,

        @Schema(description = "For a signal: how sure the observer is, in their own words", examples = "fairly sure")
        @Size(max = 200)
        String confidence,

        @Schema(
                description = "When it stops being true by itself; from then on it doesn't travel",
                examples = "2027-01-31T00:00:00Z")
        Instant expiresAt) {}
