package nl.stokje.acceptance.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.kit.Oin;

/** Five agencies, two cases, two services, and what lies between them. Every step is one transaction, and is looked at. */
final class World {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    final HandoffService handoffs;
    final CaseService cases;
    final List<UUID> caseIds = List.of(new UUID(0, 1), new UUID(0, 2));

    final People people = new People(this);

    private final Observer observer = new Observer(this);
    private Instant now = START;

    World(Fault fault) {
        handoffs = new HandoffService(fault, this::now);
        cases = new CaseService(fault, this::now);
    }

    Instant now() {
        return now;
    }

    List<Handoff> allHandoffs() {
        return handoffs.rows(Handoff.class).toList();
    }

    void open(Choice choice) {
        var caseId = choice.which(caseIds);
        if (cases.known(caseId).isEmpty()) {
            step(() -> cases.open(caseId, agencyOfIntake(caseId)));
        }
    }

    void close(Choice choice) {
        var caseId = choice.which(caseIds);
        if (cases.known(caseId).filter(Case::isOpen).isPresent()) {
            step(() -> cases.close(caseId));
        }
    }

    void reopen(Choice choice) {
        var caseId = choice.which(caseIds);
        if (cases.known(caseId).filter(theCase -> !theCase.isOpen()).isPresent()) {
            step(() -> cases.reopen(caseId));
        }
    }

    void succeed(Choice choice) {
        var caseId = choice.which(caseIds);
        var successor = choice.who(Samples.AGENCIES);
        if (cases.known(caseId).filter(theCase -> !theCase.isHeldBy(successor)).isPresent()) {
            step(() -> cases.succeed(caseId, successor));
        }
    }

    void giveUpWaiting(Choice choice) {
        var caseId = choice.which(caseIds);
        if (cases.known(caseId).isEmpty()) {
            step(() -> cases.giveUpWaiting(caseId));
        }
    }

    void deliverToCases(Choice choice) {
        step(() -> cases.receiveNext(handoffs, awaited(cases, handoffs, choice)));
    }

    void deliverToHandoffs(Choice choice) {
        step(() -> handoffs.receiveNext(cases, awaited(handoffs, cases, choice)));
    }

    void repeatToCases(Choice choice) {
        step(() -> cases.receiveAgain(handoffs, choice.which(caseIds), choice.what()));
    }

    void repeatToHandoffs(Choice choice) {
        step(() -> handoffs.receiveAgain(cases, choice.which(caseIds), choice.what()));
    }

    void restart(Choice choice) {
        step(() -> {
            for (var caseId : caseIds) {
                if (choice.who() % 2 == 0) {
                    cases.restart(handoffs, caseId, choice.what() % 5);
                } else {
                    handoffs.restart(cases, caseId, choice.what() % 5);
                }
            }
        });
    }

    /** Nobody does anything any more: all is delivered, and nobody waits for a case that never came. */
    void settle() {
        for (var caseId : caseIds) {
            while (isUnderWay(caseId)) {
                step(() -> cases.receiveNext(handoffs, caseId));
                step(() -> handoffs.receiveNext(cases, caseId));
                giveUpWaiting(new Choice(caseIds.indexOf(caseId), 0, 0));
            }
        }
        observer.expectAgreement();
    }

    private UUID awaited(Service reader, Service writer, Choice choice) {
        var awaited = caseIds.stream()
                .filter(caseId -> !reader.awaitedFrom(writer, caseId).isEmpty())
                .toList();
        return choice.which(awaited.isEmpty() ? caseIds : awaited);
    }

    /** How it all stands, for the one who reads why a history failed. */
    @Override
    public String toString() {
        var known = caseIds.stream()
                .flatMap(caseId -> cases.known(caseId).stream())
                .map(theCase -> "case %d: %s, held by %s, turn %d"
                        .formatted(
                                caseIds.indexOf(theCase.id().value()),
                                theCase.status(),
                                theCase.holder(),
                                theCase.turn()));
        var going = allHandoffs().stream()
                .map(handoff -> "%s of case %d, %s to %s: %s"
                        .formatted(
                                handoff.kind(),
                                caseIds.indexOf(handoff.caseId().value()),
                                handoff.sender(),
                                handoff.receiver(),
                                handoff.state()));
        return Stream.concat(known, going).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private boolean isUnderWay(UUID caseId) {
        return !cases.awaitedFrom(handoffs, caseId).isEmpty()
                || !handoffs.awaitedFrom(cases, caseId).isEmpty()
                || allHandoffs().stream()
                        .filter(handoff -> handoff.caseId().value().equals(caseId))
                        .anyMatch(
                                handoff -> cases.isWaitingToAnswer(handoff.id().value()));
    }

    void step(Runnable work) {
        now = now.plus(Duration.ofSeconds(2));
        work.run();
        observer.look();
    }

    /** Where the case comes in, if it does. */
    Oin agencyOfIntake(UUID caseId) {
        return Samples.AGENCIES.get(caseIds.indexOf(caseId));
    }
}
