package nl.stokje.cases.nextdate;

import java.time.Instant;
import java.util.List;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/**
 * A case has climbed a rung (escalation step) of the ladder of its next date.
 *
 * @param dueAt when it should have been reached; after an outage long before {@code reachedAt}
 */
public record RungReached(CaseId caseId, Oin holder, int turn, Rung rung, Instant dueAt, Instant reachedAt)
        implements CaseEvent {
    static RungReached of(Case theCase, Rung rung, Instant dueAt, Instant now) {
        return new RungReached(theCase.id(), theCase.holder(), theCase.turn(), rung, dueAt, now);
    }

    @Override
    public String type() {
        return "case.rung-reached";
    }

    @Override
    public String detail() {
        return rung.name();
    }

    @Override
    public List<Oin> parties() {
        return List.of(holder);
    }
}
