package nl.stokje.acceptance.protocol;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.coordination.CoordinationEvent;
import nl.stokje.cases.disclosure.DisclosureEvent;
import nl.stokje.cases.handoff.AdviceReceived;
import nl.stokje.cases.handoff.RequestEvent;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.gate.Gate;
import nl.stokje.handoff.gate.GateRule;
import nl.stokje.handoff.handoff.EndOfAssistance;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.Phase;
import nl.stokje.handoff.handoff.TransferOpen;
import nl.stokje.handoff.handoff.VoidReason;
import nl.stokje.handoff.handoff.Voiding;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** handoff-service's own aggregates, and the glue between them that its use cases have: {@code CaseUpdates}, without servers. */
final class HandoffService extends Service {
    private final Supplier<Instant> clock;

    HandoffService(Fault fault, Supplier<Instant> clock) {
        super(fault);
        this.clock = clock;
    }

    /** A context that is kept for its receiver. */
    record KeptContext(UUID handoffId) {}

    void propose(Handoff handoff) {
        transaction(() -> {
            add(handoff.id().value(), handoff);
            checkIndex(handoff);
            tell(handoff.proposed(NullNode.getInstance()));
        });
    }

    void request(Handoff handoff) {
        transaction(() -> {
            add(handoff.id().value(), handoff);
            tell(handoff.requested());
        });
    }

    void grant(UUID id, Oin by) {
        transaction(() -> {
            var handoff = required(Handoff.class, id);
            handoff.grant(by, Samples.terms(), now());
            checkIndex(handoff);
            tell(handoff.proposed(NullNode.getInstance()));
        });
    }

    /** Any command that tells one event. */
    void command(UUID id, Function<Handoff, HandoffEvent> how) {
        transaction(() -> tell(how.apply(required(Handoff.class, id))));
    }

    void lapse(UUID id, Phase due) {
        command(id, handoff -> {
            var waitsFor =
                    fault == Fault.LAPSE_UNASKED ? handoff.progress().phase().orElse(due) : due;
            return handoff.lapse(waitsFor, now());
        });
    }

    boolean keepsContextOf(UUID id) {
        return rows(KeptContext.class).anyMatch(kept -> kept.handoffId().equals(id));
    }

    @Override
    void take(PublicEvent event) {
        switch (event) {
            case RequestEvent.RequestConfirmed it ->
                unlessEnded(it.handoffId().value(), handoff -> handoff.confirmRequest(it.turn(), now()));
            case RequestEvent.RequestRefused it ->
                unlessEnded(it.handoffId().value(), handoff -> handoff.voidFor(Voiding.ofDeniedRequest(), now()));
            case DisclosureEvent.PreviewSealed it ->
                unlessEnded(it.handoffId().value(), handoff -> handoff.offer(it.turn(), now()));
            case DisclosureEvent.PreviewRefused it ->
                unlessEnded(
                        it.handoffId().value(),
                        handoff -> handoff.voidFor(
                                Voiding.ofRefusedPreview(
                                        VoidReason.valueOf(it.reason().name()), it.detail()),
                                now()));
            case DisclosureEvent.ContextSealed it ->
                keepContext(required(Handoff.class, it.handoffId().value()));
            case AdviceReceived it -> land(it.handoffId().value(), it.turn());
            case BatonEvent.BatonRefused it ->
                tell(required(Handoff.class, it.handoffId().value())
                        .voidFor(
                                Voiding.ofRefusedLanding(
                                        VoidReason.valueOf(it.reason().name())),
                                now()));
            case CoordinationEvent.AssistanceBegun it -> land(it.handoffId().value(), it.turn());
            case CoordinationEvent.AssistanceEnded it ->
                endAssistance(
                        required(Handoff.class, it.handoffId().value()),
                        EndOfAssistance.valueOf(it.reason().name()));
            case BatonEvent.BatonPassed it -> {
                if (it.handoffId() != null) {
                    land(it.handoffId().value(), it.turn());
                }
                voidOutBefore(it.caseId().value(), it.turn(), VoidReason.NEW_TURN);
            }
            case BatonEvent.Closed it -> voidOutBefore(it.caseId().value(), it.turn() + 1, VoidReason.CASE_CLOSED);
            case BatonEvent.Reopened it -> voidOutBefore(it.caseId().value(), it.turn(), VoidReason.NEW_TURN);
            default -> {}
        }
    }

    private void unlessEnded(UUID id, Function<Handoff, HandoffEvent> how) {
        var handoff = required(Handoff.class, id);
        if (!handoff.state().endedWithoutLanding()) {
            tell(how.apply(handoff));
        }
    }

    private void keepContext(Handoff handoff) {
        if (GateRule.closesForGood(handoff)) {
            return;
        }
        if (GateRule.of(handoff, DisclosureLevel.CONTEXT) != Gate.OPEN) {
            throw new IllegalStateException("A context before its time");
        }
        add(handoff.id().value(), new KeptContext(handoff.id().value()));
    }

    private void land(UUID id, int turn) {
        tell(required(Handoff.class, id).land(turn, now()));
    }

    private void endAssistance(Handoff handoff, EndOfAssistance reason) {
        if (handoff.state() != HandoffState.CONCLUDED) {
            tell(handoff.endAssistance(reason, now()));
        }
    }

    private void voidOutBefore(UUID caseId, int turn, VoidReason reason) {
        ofCase(caseId).stream()
                .filter(handoff -> handoff.state().awaitsAnAgency()
                        && handoff.turns().expected() != null
                        && handoff.turns().expected() < turn)
                .forEach(handoff -> tell(handoff.voidFor(Voiding.ofCase(reason), now())));
    }

    /** As the unique index does. */
    private void checkIndex(Handoff handoff) {
        if (fault != Fault.NO_ONE_OPEN_INDEX
                && ofCase(handoff.caseId().value()).stream()
                                .filter(Protocol::isTransferOnItsWay)
                                .count()
                        > 1) {
            throw new TransferOpen(Optional.empty());
        }
    }

    private List<Handoff> ofCase(UUID caseId) {
        return all(Handoff.class).stream()
                .filter(handoff -> handoff.caseId().value().equals(caseId))
                .toList();
    }

    private Instant now() {
        return clock.get();
    }
}
