package nl.stokje.handoff.caseservice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.stokje.handoff.gate.ContextGate;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.handoff.EndOfAssistance;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.VoidReason;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.kit.Oin;

/**
 * Follows what case-service says of a case. What finds its handoff ended by someone here is late and changes nothing; what
 * doesn't fit otherwise throws, so that it is set apart and an operator looks.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseUpdates {
    private final Handoffs handoffs;
    private final HeldCases heldCases;
    private final ContextGate gate;
    private final HandoffPublisher publisher;
    private final Clock clock;

    CaseUpdates(Handoffs handoffs, HeldCases heldCases, ContextGate gate, HandoffPublisher publisher, Clock clock) {
        this.handoffs = handoffs;
        this.heldCases = heldCases;
        this.gate = gate;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The one who was asked holds the case: it learns of the request. */
    public void requestConfirmed(UUID id, int turn) {
        var handoff = handoffs.locked(id);
        if (!handoff.state().endedWithoutLanding()) {
            publisher.tell(handoff, handoff.confirmRequest(turn, clock.instant()));
        }
    }

    public void requestRefused(UUID id) {
        var handoff = handoffs.locked(id);
        if (!handoff.state().endedWithoutLanding()) {
            publisher.tell(handoff, handoff.denyRequest(clock.instant()));
        }
    }

    public void previewSealed(UUID id, int turn, JsonNode sealed) {
        var handoff = handoffs.locked(id);
        if (!handoff.state().endedWithoutLanding()) {
            if (handoff.kind() == HandoffKind.TRANSFER) {
                handoffs.markOthersUnconfirmed(handoff);
            }
            publisher.tell(handoff, handoff.offer(turn, clock.instant()));
            gate.keep(handoff, DisclosureLevel.PREVIEW, turn, sealed);
        }
    }

    /** @param detail why in a sentence, nothing personal */
    public void previewRefused(UUID id, VoidReason reason, String detail) {
        var handoff = handoffs.locked(id);
        if (!handoff.state().endedWithoutLanding()) {
            publisher.tell(handoff, handoff.refusePreview(reason, detail, clock.instant()));
        }
    }

    public void contextSealed(UUID id, int turn, JsonNode sealed) {
        var handoff = handoffs.locked(id);
        if (!handoff.isClosedForGood()) {
            gate.keep(handoff, DisclosureLevel.CONTEXT, turn, sealed);
            gate.announce(handoff);
        }
    }

    public void opened(UUID caseId, Oin holder, int turn) {
        heldCases.holds(caseId, holder, turn, true, clock.instant());
    }

    /**
     * @param id the handoff that it passed by, or null when it passed by other ways
     * @param open whether the case is; a closed one can pass too, so that it is never opened again at an agency that is gone
     */
    public void batonPassed(UUID caseId, UUID id, Oin to, int turn, boolean open) {
        heldCases.holds(caseId, to, turn, open, clock.instant());
        if (id != null) {
            land(handoffs.locked(id), turn);
        }
        handoffs.lockedAssistances(caseId).forEach(assistance -> assistance.takenOverBy(to));
        newTurn(caseId, turn);
    }

    /** The assistant has joined, or the advice is with the case; the baton stays where it is. */
    public void landed(UUID id, int turn) {
        land(handoffs.locked(id), turn);
    }

    /** Its end may have crossed that of one of the agencies, told here: whichever comes second changes nothing. */
    public void assistanceEnded(UUID id, EndOfAssistance reason) {
        var handoff = handoffs.locked(id);
        if (handoff.state() != HandoffState.CONCLUDED) {
            publisher.tell(handoff, handoff.endAssistance(reason, clock.instant()));
        }
    }

    public void batonRefused(UUID id, VoidReason reason) {
        var handoff = handoffs.locked(id);
        publisher.tell(handoff, handoff.refuseLanding(reason, clock.instant()));
    }

    /** Voids what an agency has before it. What waits for case-service's own answer is left to that answer. */
    public void closed(UUID caseId, int turn) {
        heldCases.closed(caseId, turn, clock.instant());
        voidOutBefore(caseId, turn + 1, VoidReason.CASE_CLOSED);
    }

    public void reopened(UUID caseId, Oin holder, int turn) {
        heldCases.holds(caseId, holder, turn, true, clock.instant());
        newTurn(caseId, turn);
    }

    /** What is out on an older turn can't land any more: better to say so before the receiver meets the citizen. */
    private void newTurn(UUID caseId, int turn) {
        voidOutBefore(caseId, turn, VoidReason.NEW_TURN);
    }

    private void land(Handoff handoff, int turn) {
        publisher.tell(handoff, handoff.land(turn, clock.instant()));
    }

    private void voidOutBefore(UUID caseId, int turn, VoidReason reason) {
        Objects.requireNonNull(caseId, "caseId");
        handoffs.lockedOutBefore(caseId, turn)
                .forEach(handoff -> publisher.tell(handoff, handoff.voidFor(reason, clock.instant())));
    }
}
