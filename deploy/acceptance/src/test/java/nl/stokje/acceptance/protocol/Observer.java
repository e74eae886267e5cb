package nl.stokje.acceptance.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.BatonEvent.PassedBy;
import nl.stokje.cases.baton.BatonPeriod;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.coordination.CoordinationEvent;
import nl.stokje.cases.handoff.AdviceReceived;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.gate.Gate;
import nl.stokje.handoff.gate.GateRule;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** Looks at both services after every step, remembers what it saw, and holds it against the rules. */
final class Observer {
    /** Who held a case when, or nobody. */
    private record Sight(Instant at, Optional<Oin> holder) {}

    private final World world;
    private final Map<UUID, HandoffState> states = new HashMap<>();
    private final Map<UUID, Integer> turns = new HashMap<>();
    private final Map<UUID, List<Sight>> sights = new HashMap<>();

    Observer(World world) {
        this.world = world;
    }

    void look() {
        for (var caseId : world.caseIds) {
            world.cases.known(caseId).ifPresent(theCase -> {
                lookAtHolders(theCase);
                lookAtTurn(theCase);
            });
        }
        world.allHandoffs().forEach(handoff -> {
            lookAtState(handoff);
            lookAtLanding(handoff);
            lookForSilence(handoff);
            lookAtGate(handoff);
        });
        expectOneOpenTransfer();
    }

    /** I1: one holder at every instant, and the past answers as it did then. */
    private void lookAtHolders(Case theCase) {
        var at = world.now().plus(Duration.ofSeconds(1));
        var seen = sights.computeIfAbsent(theCase.id().value(), _ -> new ArrayList<>());
        seen.add(new Sight(at, Optional.of(theCase.holder()).filter(_ -> theCase.isOpen())));
        for (var sight : seen) {
            var holders = theCase.baton().periods().stream()
                    .filter(period -> ran(period, sight.at()))
                    .map(BatonPeriod::holder)
                    .toList();
            expect(holders.size() <= 1, "I1: two holders at one instant");
            expect(holders.stream().findFirst().equals(sight.holder()), "I1: the history tells another holder");
        }
    }

    private static boolean ran(BatonPeriod period, Instant at) {
        return !period.from().isAfter(at)
                && (period.until() == null || period.until().isAfter(at));
    }

    /** I2: the turn moves by one and with an event that says why; a landing moves it only from the turn that it expects. */
    private void lookAtTurn(Case theCase) {
        var before = turns.getOrDefault(theCase.id().value(), 0);
        expect(theCase.turn() - before <= 1 && theCase.turn() >= before, "I2: the turn jumped");
        turns.put(theCase.id().value(), theCase.turn());
        var moves = world.cases.toldOf(theCase.id().value()).stream()
                .filter(event -> event instanceof BatonEvent.Opened
                        || event instanceof BatonEvent.Reopened
                        || event instanceof BatonEvent.BatonPassed)
                .count();
        expect(moves == theCase.turn(), "I2: the turn isn't the number of moves that were told");
    }

    private void lookAtState(Handoff handoff) {
        var before = states.put(handoff.id().value(), handoff.state());
        expect(
                before == null || Protocol.mayFollow(before, handoff.state()),
                "states: " + before + " -> " + handoff.state());
        switch (handoff.state()) {
            case VOID -> expect(handoff.ending().voidReason() != null, "I3: void without a reason");
            case LAPSED -> expect(handoff.ending().lapsedIn() != null, "I3: lapsed in nothing");
            case REFUSED, DECLINED, RELEASED, WITHDRAWN ->
                expect(handoff.decisions().getLast().reason() != null, "I3: ended without a reason");
            default -> {}
        }
    }

    /** I2: nobody is told of a landing that didn't happen, nor of another than the one that was expected. */
    private void lookAtLanding(Handoff handoff) {
        var verdicts = verdictsOn(handoff);
        expect(verdicts.size() <= 1, "I2: two verdicts on one landing");
        expect(verdicts.isEmpty() || reported(handoff).isPresent(), "I2: a verdict on a landing that nobody reported");
        var granted = verdicts.stream().anyMatch(verdict -> !(verdict instanceof BatonEvent.BatonRefused));
        expect(granted || !Protocol.hasLanded(handoff), "I2: landed is told, and it didn't happen");
        verdicts.forEach(verdict -> {
            if (verdict instanceof BatonEvent.BatonPassed passed) {
                expect(handoff.kind() == HandoffKind.TRANSFER, "I2: the baton moved without a transfer");
                expect(
                        passed.by() == PassedBy.LANDING
                                && passed.turn() == handoff.turns().expected() + 1
                                && passed.to().equals(handoff.receiver()),
                        "I2: the baton moved from another turn than was expected");
            }
        });
    }

    /** I3: what is open waits for an agency, on a ladder, or for a row that is under way. */
    private void lookForSilence(Handoff handoff) {
        expect(
                !Protocol.isOpen(handoff)
                        || Protocol.waitsForAgency(handoff).isPresent()
                        || world.cases.isWaitingToAnswer(handoff.id().value())
                        || isUnderWay(handoff),
                "I3: silence around a handoff that is " + handoff.state());
    }

    private boolean isUnderWay(Handoff handoff) {
        return world.cases.awaitedFrom(world.handoffs, handoff.caseId().value()).stream()
                        .anyMatch(event -> isAbout(handoff, event))
                || world.handoffs.awaitedFrom(world.cases, handoff.caseId().value()).stream()
                        .anyMatch(event -> isAbout(handoff, event));
    }

    /** I5: what may be read when. */
    private void lookAtGate(Handoff handoff) {
        var readable = world.handoffs.keepsContextOf(handoff.id().value())
                && GateRule.of(handoff, DisclosureLevel.CONTEXT) == Gate.OPEN;
        var accepted = handoff.progress().milestones().acceptedAt() != null;
        var inCrisis = handoff.proposal().urgency() == Urgency.CRISIS;
        expect(!readable || accepted || inCrisis, "I5: a context before the acceptance");
        var over = handoff.state().endedWithoutLanding()
                || handoff.kind() == HandoffKind.ADVICE && Protocol.hasLanded(handoff)
                || handoff.kind() == HandoffKind.ASSIST && handoff.state() == HandoffState.CONCLUDED;
        expect(!readable || !over, "I5: a context after the end");
    }

    private void expectOneOpenTransfer() {
        for (var caseId : world.caseIds) {
            var open = world.allHandoffs().stream()
                    .filter(handoff -> handoff.caseId().value().equals(caseId))
                    .filter(Protocol::isTransferOnItsWay)
                    .count();
            expect(open <= 1, "one open transfer: two at once");
        }
    }

    /** All is delivered: both services tell the same. */
    void expectAgreement() {
        world.allHandoffs().forEach(handoff -> {
            var landedThere =
                    verdictsOn(handoff).stream().anyMatch(verdict -> !(verdict instanceof BatonEvent.BatonRefused));
            expect(Protocol.hasLanded(handoff) == landedThere, "agreement: landed here and not there, or the reverse");
            expect(
                    Protocol.isEnded(handoff)
                            || Protocol.hasLanded(handoff)
                            || Protocol.waitsForAgency(handoff).isPresent(),
                    "agreement: " + handoff.state() + " with nobody to end it");
            Protocol.waitsForAgency(handoff).ifPresent(_ -> {
                var theCase = world.cases.known(handoff.caseId().value()).orElseThrow();
                expect(
                        theCase.isOpen()
                                && theCase.isHeldBy(handoff.sender())
                                && theCase.turn() == handoff.turns().expected(),
                        "agreement: out with an agency, and not its sender's to give");
            });
            expect(
                    handoff.state() != HandoffState.ACCEPTED
                            || world.handoffs.keepsContextOf(handoff.id().value()),
                    "agreement: accepted, and no context came");
            expect(
                    world.cases.isAssistedBy(handoff.id().value())
                            == (handoff.kind() == HandoffKind.ASSIST && handoff.state() == HandoffState.LANDED),
                    "agreement: an assistance here and not there, or the reverse");
        });
    }

    private List<PublicEvent> verdictsOn(Handoff handoff) {
        return world.cases.toldOf(handoff.caseId().value()).stream()
                .filter(event -> isAbout(handoff, event) && isVerdict(event))
                .toList();
    }

    private Optional<PublicEvent> reported(Handoff handoff) {
        return world.handoffs.toldOf(handoff.caseId().value()).stream()
                .filter(event -> event instanceof HandoffEvent.LandingReported && isAbout(handoff, event))
                .findFirst();
    }

    private static boolean isVerdict(PublicEvent event) {
        return switch (event) {
            case BatonEvent.BatonPassed _, BatonEvent.BatonRefused _, AdviceReceived _ -> true;
            case CoordinationEvent.AssistanceBegun _ -> true;
            default -> false;
        };
    }

    private static boolean isAbout(Handoff handoff, PublicEvent event) {
        var id =
                switch (event) {
                    case HandoffEvent told -> told.ref().handoffId().value();
                    case CaseEvent answer ->
                        answer.handoffId() == null ? null : answer.handoffId().value();
                    default -> null;
                };
        return handoff.id().value().equals(id);
    }

    private static void expect(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError(rule);
        }
    }
}
