package nl.stokje.cases.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.domain.BatonPeriod;
import nl.stokje.cases.domain.Look;
import nl.stokje.cases.domain.TimelineEntry;
import nl.stokje.kit.Oin;

/** What is shown of a case's past. */
public final class CaseHistory {
    private CaseHistory() {}

    public record Holders(List<HolderView> items) {}

    /** One agency's turn with the baton; {@code untilAt} is absent while it holds it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HolderView(int turn, Oin holder, UUID handoffId, Instant fromAt, Instant untilAt) {
        static HolderView of(BatonPeriod period) {
            return new HolderView(period.turn(), period.holder(), period.handoffId(), period.from(), period.until());
        }
    }

    /** One thing that happened; {@code happened} is the type of the event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(UUID id, String happened, Oin agency, UUID handoffId, Integer turn, Instant happenedAt) {
        static EntryView of(TimelineEntry entry) {
            return new EntryView(
                    entry.id(), entry.happened(), entry.agency(), entry.handoffId(), entry.turn(), entry.at());
        }
    }

    /** Who looked at what, and when. */
    public record LookView(UUID id, Oin agency, String subject, String what, Instant lookedAt) {
        static LookView of(Look look) {
            return new LookView(look.id(), look.agency(), look.subject(), look.what(), look.at());
        }
    }
}
