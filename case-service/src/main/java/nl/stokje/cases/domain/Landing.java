package nl.stokje.cases.domain;

import java.time.Instant;
import java.util.UUID;
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
    /** @param turn the turn that holds; 0 when the case isn't known */
    public BatonRefused refused(BatonRefusal reason, int turn, Instant now) {
        return new BatonRefused(caseId, handoffId, sender, receiver, reason, expectedTurn, turn, now);
    }
}
