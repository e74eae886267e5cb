package nl.stokje.cases.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.domain.HandoffAnswer.AdviceReceived;
import nl.stokje.cases.domain.HandoffAnswer.BatonRefusal;
import nl.stokje.cases.domain.HandoffAnswer.BatonRefused;
import nl.stokje.kit.Oin;

/**
 * A landing as its receiver reported it: of a TRANSFER the first contact with the citizen, of an ASSIST the joining, of an
 * ADVICE the answer.
 *
 * @param expectedTurn the turn that was stamped on the preview
 */
public record Landing(UUID handoffId, UUID caseId, Kind kind, Oin sender, Oin receiver, int expectedTurn) {
    /**
     * Why it doesn't fit the case as it stands; empty when it does. Decided by the turn alone: whether the acceptance was
     * seen here before doesn't matter.
     */
    public Optional<BatonRefused> refusalAt(Case about, Instant now) {
        if (!about.isOpen()) {
            return Optional.of(refused(BatonRefusal.CASE_CLOSED, about.turn(), now));
        }
        if (expectedTurn != about.turn()) {
            return Optional.of(refused(BatonRefusal.STALE_TURN, about.turn(), now));
        }
        if (!about.isHeldBy(sender)) {
            return Optional.of(refused(BatonRefusal.NOT_HOLDER, about.turn(), now));
        }
        return Optional.empty();
    }

    /** The answer to the holder's question has come, or changes nothing; it never moves the baton. */
    public CaseEvent adviseOn(Case about, Instant now) {
        return refusalAt(about, now)
                .<CaseEvent>map(refused -> refused)
                .orElseGet(() -> new AdviceReceived(caseId, handoffId, about.holder(), receiver, about.turn(), now));
    }

    /** @param turn the turn that holds; 0 when the case isn't known */
    public BatonRefused refused(BatonRefusal reason, int turn, Instant now) {
        return new BatonRefused(caseId, handoffId, sender, receiver, reason, expectedTurn, turn, now);
    }
}
