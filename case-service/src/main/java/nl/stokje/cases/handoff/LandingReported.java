package nl.stokje.cases.handoff;

import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Landing;
import nl.stokje.kit.Oin;

/**
 * What is read when a receiver reports a landing.
 *
 * @param kind absent from before there were kinds: a transfer
 */
record LandingReported(HandoffId handoffId, CaseId caseId, HandoffKind kind, Oin sender, Oin receiver, int turn) {
    Landing landing() {
        return new Landing(handoffId, caseId, kind == null ? HandoffKind.TRANSFER : kind, sender, receiver, turn);
    }
}
