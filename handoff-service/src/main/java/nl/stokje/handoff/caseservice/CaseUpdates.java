package nl.stokje.handoff.caseservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import nl.stokje.handoff.gate.ContextGate;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.VoidReason;
import nl.stokje.handoff.handoff.Voiding;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;

/**
 * Follows what case-service says of a case. An update whose handoff was ended here meanwhile is late and changes nothing; what
 * doesn't fit otherwise throws, so that it is parked and an operator looks.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CaseUpdates {
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

    /** The agency that was asked holds the case: it learns of the request. */
    void requestConfirmed(CaseEvent.RequestConfirmed event) {
        unlessEnded(event.handoffId(), (handoff, now) -> handoff.confirmRequest(event.turn(), now));
    }

    void requestRefused(CaseEvent.RequestRefused event) {
        unlessEnded(event.handoffId(), (handoff, now) -> handoff.voidFor(Voiding.ofDeniedRequest(), now));
    }

    void previewSealed(CaseEvent.PreviewSealed event) {
        handoffs.holdTransfersBeside(event.handoffId());
        var handoff = handoffs.locked(event.handoffId());
        if (!handoff.state().endedWithoutLanding()) {
            if (handoff.kind() == HandoffKind.TRANSFER) {
                handoffs.markOthersUnconfirmed(handoff);
            }
            publisher.publish(handoff, handoff.offer(event.turn(), clock.instant()));
            gate.keepPreview(handoff, event.turn(), event.sealed());
        }
    }

    void previewRefused(CaseEvent.PreviewRefused event) {
        var voiding = Voiding.ofRefusedPreview(event.reason(), event.detail());
        unlessEnded(event.handoffId(), (handoff, now) -> handoff.voidFor(voiding, now));
    }

    void contextSealed(CaseEvent.ContextSealed event) {
        gate.keepContext(handoffs.locked(event.handoffId()), event.turn(), event.sealed());
    }

    void opened(CaseEvent.Opened event) {
        heldCases.holds(event.caseId(), event.holder(), event.turn(), true, clock.instant());
    }

    void batonPassed(CaseEvent.BatonPassed event) {
        heldCases.holds(event.caseId(), event.to(), event.turn(), event.isOpen(), clock.instant());
        handoffs.holdUnderWay(event.caseId());
        if (event.handoffId() != null) {
            land(event.handoffId(), event.turn());
        }
        handoffs.lockedAssistances(event.caseId()).forEach(assistance -> assistance.takeOver(event.to()));
        newTurn(event.caseId(), event.turn());
    }

    void assistanceBegun(CaseEvent.AssistanceBegun event) {
        land(event.handoffId(), event.turn());
    }

    void adviceReceived(CaseEvent.AdviceReceived event) {
        land(event.handoffId(), event.turn());
    }

    /** One of the agencies may have ended the assistance here meanwhile: whichever end comes second changes nothing. */
    void assistanceEnded(CaseEvent.AssistanceEnded event) {
        var handoff = handoffs.locked(event.handoffId());
        if (handoff.state() != HandoffState.CONCLUDED) {
            publisher.publish(handoff, handoff.endAssistance(event.reason(), clock.instant()));
        }
    }

    void batonRefused(CaseEvent.BatonRefused event) {
        var handoff = handoffs.locked(event.handoffId());
        publisher.publish(handoff, handoff.voidFor(Voiding.ofRefusedLanding(event.reason()), clock.instant()));
    }

    /** Voids the handoffs that await an agency. Those that wait for case-service's own answer are left to that answer. */
    void closed(CaseEvent.Closed event) {
        heldCases.closed(event.caseId(), event.turn(), clock.instant());
        voidAwaitingBefore(event.caseId(), event.turn() + 1, VoidReason.CASE_CLOSED);
    }

    void reopened(CaseEvent.Reopened event) {
        heldCases.holds(event.caseId(), event.holder(), event.turn(), true, clock.instant());
        newTurn(event.caseId(), event.turn());
    }

    /** A handoff of an older turn can't land any more: better to say so before the receiver meets the citizen. */
    private void newTurn(CaseId caseId, int turn) {
        voidAwaitingBefore(caseId, turn, VoidReason.NEW_TURN);
    }

    private void land(HandoffId id, int turn) {
        var handoff = handoffs.locked(id);
        publisher.publish(handoff, handoff.land(turn, clock.instant()));
    }

    private void unlessEnded(HandoffId id, BiFunction<Handoff, Instant, HandoffEvent> command) {
        var handoff = handoffs.locked(id);
        if (!handoff.state().endedWithoutLanding()) {
            publisher.publish(handoff, command.apply(handoff, clock.instant()));
        }
    }

    private void voidAwaitingBefore(CaseId caseId, int turn, VoidReason reason) {
        Objects.requireNonNull(caseId, "caseId");
        handoffs.lockedAwaitingBefore(caseId, turn)
                .forEach(handoff ->
                        publisher.publish(handoff, handoff.voidFor(Voiding.ofCase(reason), clock.instant())));
    }
}
