package nl.stokje.intake.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something known beside the story, as it was recorded with the intake. Its author is who registered the intake.
 *
 * @param id null of one that an earlier version recorded, as is when it was observed
 * @param special whether it is about health or another special kind of data (GDPR, article 9)
 * @param professionalSecrecy whether it was told under one (such as a doctor's)
 * @param protectedExistence whether even its being there must not be shown, such as a report of abuse
 * @param observer who saw it, for a signal
 * @param confidence how sure they are, in their own words
 */
@Schema(description = "Something known beside the story, as it was recorded with the intake")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextItem(
        ContextItemId id,

        @Schema(description = "What kind of context it is; a handoff asks for categories", examples = "NETWORK")
        Category category,

        @Schema(description = "When it was observed", examples = "2026-11-21T20:30:00Z")
        Instant observedAt,

        @Schema(description = "What is known", examples = "An aunt in Waterdam, who can't take her in")
        String text,

        @Schema(description = "Whether it is health or other special data (GDPR, article 9)", examples = "false")
        boolean special,

        @Schema(description = "Whether it was told under professional secrecy, such as a doctor's", examples = "false")
        boolean professionalSecrecy,

        @Schema(
                description = "Whether even its existence must not be shown, as with a report of abuse",
                examples = "false")
        boolean protectedExistence,

        @Schema(description = "For a signal: who observed it", examples = "youth worker")
        String observer,

        @Schema(description = "For a signal: how sure the observer is, in their own words", examples = "fairly sure")
        String confidence,

        @Schema(
                description = "When it stops being true by itself; from then on it doesn't travel",
                examples = "2027-01-31T00:00:00Z")
        Instant expiresAt) {}
