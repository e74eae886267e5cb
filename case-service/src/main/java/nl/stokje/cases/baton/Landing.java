package nl.stokje.cases.baton;

import java.time.Instant;
import java.util.Optional;
import nl.stokje.cases.baton.BatonEvent.BatonRefusal;
import nl.stokje.cases.baton.BatonEvent.BatonRefused;
import nl.stokje.kit.Oin;

/**
 * A landing as its receiver reported it: of a TRANSFER the first contact with the citizen, of an ASSIST the joining, of an
 * ADVICE the answer.
 *
 * @param expectedTurn the turn that was stamped on the preview
 */
public record Landing(
        HandoffId handoffId, CaseId caseId, HandoffKind kind, Oin sender, Oin receiver, int expectedTurn) {
    /**
     * Why the landing doesn't fit the case as it is now; empty when it does. Decided by the turn alone: whether the
     * acceptance was seen here before doesn't matter.
     */
    public Optional<BatonRefused> refusalAt(Case theCase, Instant now) {
        if (!theCase.isOpen()) {
            return Optional.of(refused(BatonRefusal.CASE_CLOSED, theCase.turn(), now));
        }
        if (expectedTurn != theCase.turn()) {
            return Optional.of(refused(BatonRefusal.STALE_TURN, theCase.turn(), now));
        }
        if (!theCase.isHeldBy(sender)) {
            return Optional.of(refused(BatonRefusal.NOT_HOLDER, theCase.turn(), now));
        }
        return Optional.empty();
    }

    /** @param turn the turn that holds; 0 when the case isn't known */
    public BatonRefused refused(BatonRefusal reason, int turn, Instant now) {
        return new BatonRefused(caseId, handoffId, sender, receiver, reason, expectedTurn, turn, now);
    }
}
