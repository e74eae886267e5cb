package nl.stokje.acceptance.protocol;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.stokje.cases.domain.Assistance;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.CaseEvent;
import nl.stokje.cases.domain.CaseRequest;
import nl.stokje.cases.domain.HandoffAnswer;
import nl.stokje.cases.domain.HandoffAnswer.PreviewRefusal;
import nl.stokje.cases.domain.HandoffKind;
import nl.stokje.cases.domain.Landing;
import nl.stokje.cases.domain.Proposal;
import nl.stokje.cases.domain.Urgency;
import nl.stokje.cases.domain.WorkingTogether.EndOfAssistance;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * case-service's own aggregates, and the glue between them that its use cases have: {@code Previewing}, {@code Requesting},
 * {@code Passing} and {@code Assisting}, without servers.
 */
final class CaseService extends Service {
    private static final Duration WAIT = Duration.ofMinutes(2);

    private final Supplier<Instant> clock;

    CaseService(Fault fault, Supplier<Instant> clock) {
        super(fault);
        this.clock = clock;
    }

    void open(UUID caseId, Oin agency) {
        transaction(() -> {
            var opened = new Case(caseId, UUID.randomUUID(), agency, Urgency.NORMAL, Samples.told(), now());
            add(caseId, opened);
            tell(opened.opened());
            all(CaseRequest.class).stream()
                    .filter(request -> request.caseId().equals(caseId) && request.isWaiting())
                    .forEach(request -> tell(request.answer(opened)));
            all(Proposal.class).stream()
                    .filter(proposal -> proposal.caseId().equals(caseId) && proposal.isWaiting())
                    .forEach(proposal -> answer(proposal, opened));
        });
    }

    void close(UUID caseId) {
        transaction(() -> {
            var theCase = required(Case.class, caseId);
            tell(theCase.close("Helped", now()));
            end(theCase, _ -> true, EndOfAssistance.CASE_CLOSED);
        });
    }

    void reopen(UUID caseId) {
        transaction(() -> tell(required(Case.class, caseId).reopen(now())));
    }

    void succeed(UUID caseId, Oin successor) {
        transaction(() -> {
            var theCase = required(Case.class, caseId);
            tell(theCase.succeed(successor, UUID.randomUUID(), now()));
            end(theCase, of(successor), EndOfAssistance.BECAME_HOLDER);
        });
    }

    /** Nobody waits for an unknown case for ever. */
    void giveUpWaiting(UUID caseId) {
        transaction(() -> {
            all(CaseRequest.class).stream()
                    .filter(request -> request.caseId().equals(caseId) && request.isWaiting())
                    .forEach(request -> tell(request.refuse()));
            all(Proposal.class).stream()
                    .filter(proposal -> proposal.caseId().equals(caseId) && proposal.isWaiting())
                    .forEach(proposal -> tell(proposal.refuse(PreviewRefusal.CASE_UNKNOWN)));
        });
    }

    Optional<Case> known(UUID caseId) {
        return rows(Case.class).filter(theCase -> theCase.id().equals(caseId)).findFirst();
    }

    boolean isWaitingToAnswer(UUID handoff) {
        return rows(CaseRequest.class).anyMatch(it -> it.handoffId().equals(handoff) && it.isWaiting())
                || rows(Proposal.class).anyMatch(it -> it.handoffId().equals(handoff) && it.isWaiting());
    }

    boolean isAssistedBy(UUID handoff) {
        return rows(Assistance.class).anyMatch(it -> it.handoffId().equals(handoff) && it.runs());
    }

    @Override
    void take(PublicEvent event) {
        switch (event) {
            case HandoffEvent.Requested it -> request(it.ref());
            case HandoffEvent.Proposed it -> propose(it);
            case HandoffEvent.Accepted it -> accepted(it.ref());
            case HandoffEvent.LandingReported it -> land(landing(it));
            case HandoffEvent.Concluded it -> leave(it.ref());
            case HandoffEvent.Refused it -> ended(it.ref());
            case HandoffEvent.Declined it -> ended(it.ref());
            case HandoffEvent.Released it -> ended(it.ref());
            case HandoffEvent.Withdrawn it -> ended(it.ref());
            case HandoffEvent.Lapsed it -> ended(it.ref());
            case HandoffEvent.Voided it -> ended(it.ref());
            default -> {}
        }
    }

    private void request(HandoffRef asked) {
        var request = new CaseRequest(
                asked.handoffId().value(), asked.caseId().value(), asked.sender(), asked.receiver(), now().plus(WAIT));
        add(asked.handoffId().value(), request);
        find(Case.class, asked.caseId().value()).ifPresent(theCase -> tell(request.answer(theCase)));
    }

    private void propose(HandoffEvent.Proposed proposed) {
        var subject = proposed.ref();
        var proposal = new Proposal(
                subject.handoffId().value(),
                subject.caseId().value(),
                HandoffKind.valueOf(subject.kind().name()),
                subject.sender(),
                subject.receiver(),
                Urgency.valueOf(proposed.urgency().name()),
                null,
                proposed.proposedAt(),
                now().plus(WAIT));
        add(subject.handoffId().value(), proposal);
        find(Case.class, subject.caseId().value()).ifPresent(theCase -> answer(proposal, theCase));
    }

    private void answer(Proposal proposal, Case theCase) {
        if (!theCase.isHeldBy(proposal.sender())) {
            tell(proposal.refuse(PreviewRefusal.NOT_HOLDER));
        } else if (!theCase.isOpen()) {
            tell(proposal.refuse(PreviewRefusal.CASE_CLOSED));
        } else {
            proposal.preview(theCase.turn());
            tell(new HandoffAnswer.PreviewSealed(
                    theCase.id(), proposal.handoffId(), theCase.turn(), NullNode.getInstance()));
            if (proposal.isCrisis()) {
                sealContext(proposal);
            }
        }
    }

    private void accepted(HandoffRef subject) {
        var proposal = required(Proposal.class, subject.handoffId().value());
        find(Case.class, subject.caseId().value())
                .filter(theCase -> proposal.isPreviewed()
                        && theCase.maySealFor(proposal.handoffId(), proposal.sender(), proposal.turn()))
                .ifPresent(_ -> sealContext(proposal));
    }

    private void sealContext(Proposal proposal) {
        proposal.open();
        tell(new HandoffAnswer.ContextSealed(
                proposal.caseId(), proposal.handoffId(), proposal.turn(), NullNode.getInstance()));
    }

    private Landing landing(HandoffEvent.LandingReported reported) {
        var subject = reported.ref();
        var kind = HandoffKind.valueOf(subject.kind().name());
        var turn = fault == Fault.NO_TURN_CHECK
                ? required(Case.class, subject.caseId().value()).turn()
                : reported.turn();
        return new Landing(
                subject.handoffId().value(),
                subject.caseId().value(),
                kind,
                subject.sender(),
                subject.receiver(),
                turn);
    }

    private void land(Landing landing) {
        var theCase = required(Case.class, landing.caseId());
        var event =
                switch (landing.kind()) {
                    case TRANSFER -> theCase.land(landing, now());
                    case ASSIST -> join(theCase, landing);
                    case ADVICE -> landing.adviseOn(theCase, now());
                };
        if (!(fault == Fault.REFUSED_IN_SILENCE && event instanceof HandoffAnswer.BatonRefused)) {
            tell(event);
        }
        if (event instanceof CaseEvent.BatonPassed) {
            end(theCase, of(theCase.holder()), EndOfAssistance.BECAME_HOLDER);
        }
    }

    private CaseEvent join(Case theCase, Landing landing) {
        return landing.refusalAt(theCase, now())
                .<CaseEvent>map(refused -> refused)
                .orElseGet(() -> {
                    var assistance = new Assistance(landing, now());
                    add(landing.handoffId(), assistance);
                    return assistance.begun(theCase);
                });
    }

    private void ended(HandoffRef subject) {
        find(Proposal.class, subject.handoffId().value()).ifPresent(Proposal::end);
        find(CaseRequest.class, subject.handoffId().value())
                .filter(CaseRequest::isWaiting)
                .ifPresent(CaseRequest::end);
        leave(subject);
    }

    private void leave(HandoffRef subject) {
        find(Case.class, subject.caseId().value())
                .ifPresent(theCase -> end(
                        theCase, it -> it.handoffId().equals(subject.handoffId().value()), EndOfAssistance.LEFT));
    }

    private void end(Case theCase, Predicate<Assistance> which, EndOfAssistance because) {
        running(theCase).stream().filter(which).forEach(assistance -> tell(assistance.end(theCase, because, now())));
    }

    private List<Assistance> running(Case theCase) {
        return all(Assistance.class).stream()
                .filter(assistance -> assistance.caseId().equals(theCase.id()) && assistance.runs())
                .toList();
    }

    private static Predicate<Assistance> of(Oin agency) {
        return assistance -> assistance.assistant().equals(agency);
    }

    private Instant now() {
        return clock.get();
    }
}
