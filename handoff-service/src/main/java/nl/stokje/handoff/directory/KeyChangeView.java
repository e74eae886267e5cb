package nl.stokje.handoff.directory;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a key, as the agency sees it. */
@Schema(name = "KeyChange", description = "Another key for an agency that has one")
record KeyChangeView(
        @Schema(description = "Identifies the change") UUID id,

        @Schema(implementation = Object.class, description = "The other key; absent: none any more")
        AgencyKey publicKey,

        @Schema(description = "The person who proposed it", examples = "a.jansen")
        String proposedBy,

        @Schema(description = "When it was proposed", examples = "2026-11-22T09:00:00Z")
        Instant proposedAt,

        @Schema(description = "Absent while it waits") KeyChangeDecision decision,

        @Schema(description = "The person who decided", examples = "b.de.boer")
        String decidedBy,

        @Schema(description = "When it was decided", examples = "2026-11-22T10:00:00Z")
        Instant decidedAt) {
    static KeyChangeView of(KeyChange change) {
        return new KeyChangeView(
                change.id(),
                change.publicKey(),
                change.proposedBy(),
                change.proposedAt(),
                change.decision(),
                change.decidedBy(),
                change.decidedAt());
    }
}
