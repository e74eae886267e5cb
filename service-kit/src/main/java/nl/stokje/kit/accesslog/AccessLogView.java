package nl.stokje.kit.accesslog;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the access log, as the API shows it. */
@Schema(name = "AccessLogEntry", description = "Who saw personal data, which, and when")
public record AccessLogView(
        @Schema(description = "Identifies the entry") UUID id,

        @Schema(description = "The agency of the person who saw it")
        Oin agency,

        @Schema(description = "The person, as their agency's identity provider names them", examples = "a.jansen")
        String subject,

        @Schema(description = "Which kind of personal data was seen", examples = "CASE")
        String what,

        @Schema(description = "When it was seen", examples = "2026-11-22T09:00:00Z")
        Instant accessedAt) {
    /** The entry as it is shown. */
    public static AccessLogView of(AccessLogEntry entry) {
        return new AccessLogView(entry.id(), entry.agency(), entry.subject(), entry.what(), entry.accessedAt());
    }
}
