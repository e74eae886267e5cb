package nl.stokje.cases.handoff;

import java.util.Objects;
import java.util.stream.Stream;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;

/**
 * What is read of every event of a handoff that has parties.
 *
 * @param rung of an event that tells of one, else null
 * @param declineCause of a decline, else null
 * @param reason of an event that says why, else null
 */
record HandoffMoved(
        HandoffId handoffId, CaseId caseId, Oin sender, Oin receiver, String rung, String declineCause, String reason) {
    /** Who did it, or whom it concerns: a withdrawal doesn't say whose it is, and concerns the receiver in any case. */
    Oin agency(String eventType) {
        return eventType.equals("handoff.question-answered") ? sender : receiver;
    }

    /** A code that says more of it: which rung, or why; or null. */
    String detail() {
        return Stream.of(rung, declineCause, reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
