package nl.stokje.cases.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.BatonPeriod;
import nl.stokje.cases.domain.Look;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is shown of a case's past. */
public final class TimelineResource {
    private TimelineResource() {}

    public record Holders(List<HolderView> items) {}

    /** One agency's turn with the baton; {@code untilAt} is absent while it holds it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HolderView(
            int turn,
            Oin holder,

            @Schema(
                    description =
                            "The handoff by which it came; absent at the intake, after a reopening and by succession")
            UUID handoffId,

            @Schema(description = "The succession by which it came: a legal decision about many cases")
            UUID successionId,

            Instant fromAt,

            @Schema(description = "Absent while it holds it")
            Instant untilAt) {
        static HolderView of(BatonPeriod period) {
            return new HolderView(
                    period.turn(),
                    period.holder(),
                    period.acquiredBy().handoffId(),
                    period.acquiredBy().successionId(),
                    period.from(),
                    period.until());
        }
    }

    /** One thing that happened; {@code eventType} is the type of the event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            UUID id,

            @Schema(description = "What happened, by the type of its event", examples = "case.baton-passed")
            String eventType,

            @Schema(description = "Who did it or whom it concerned; for what happened to the case itself: its holder")
            Oin agency,

            UUID handoffId,
            Integer turn,
            Instant happenedAt) {
        static EntryView of(TimelineEntry entry) {
            return new EntryView(
                    entry.id(), entry.eventType(), entry.agency(), entry.handoffId(), entry.turn(), entry.happenedAt());
        }
    }

    /** Who looked at what, and when. */
    public record LookView(
            UUID id,
            Oin agency,

            @Schema(description = "The person, as their agency's identity provider names them")
            String subject,

            @Schema(description = "What was looked at", examples = "CASE")
            String what,

            Instant lookedAt) {
        static LookView of(Look look) {
            return new LookView(look.id(), look.agency(), look.subject(), look.what(), look.at());
        }
    }
}
