package nl.stokje.cases.handoff;

import java.time.Instant;
import java.util.List;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.Landing;
import nl.stokje.kit.Oin;

/** The answer to the holder's question has come. It never moves the baton. */
public record AdviceReceived(CaseId caseId, HandoffId handoffId, Oin holder, Oin adviser, int turn, Instant receivedAt)
        implements CaseEvent {
    /** The advice of this landing; or nothing changes, and the refusal says why. */
    public static CaseEvent of(Landing landing, Case theCase, Instant now) {
        return landing.refusalAt(theCase, now)
                .<CaseEvent>map(refused -> refused)
                .orElseGet(() -> new AdviceReceived(
                        theCase.id(), landing.handoffId(), theCase.holder(), landing.receiver(), theCase.turn(), now));
    }

    @Override
    public String type() {
        return "case.advice-received";
    }

    @Override
    public List<Oin> parties() {
        return List.of(holder, adviser);
    }
}
