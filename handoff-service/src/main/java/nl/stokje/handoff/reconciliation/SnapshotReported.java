package nl.stokje.handoff.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * What this service holds true of a case, for case-service to compare with what it knows.
 *
 * @param openTransfer the handoff by which the case may pass, if there is one
 * @param landedTurn the newest turn under which a transfer landed, if one did
 * @param turn the newest turn of the baton that was heard of
 * @param assistants the agencies whose assistance runs
 */
public record SnapshotReported(
        CaseId caseId, HandoffId openTransfer, Integer landedTurn, int turn, Oin holder, List<Oin> assistants)
        implements PublicEvent {
    @Override
    public String type() {
        return "handoff.snapshot-reported";
    }

    @Override
    @JsonIgnore
    public String key() {
        return caseId.toString();
    }

    @Override
    @JsonIgnore
    public List<Oin> parties() {
        return List.of();
    }
}
