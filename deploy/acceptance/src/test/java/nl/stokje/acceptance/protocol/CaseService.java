package nl.stokje.acceptance.protocol;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.BatonEvent.ReopenReason;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.AssistanceEndReason;
import nl.stokje.cases.disclosure.DisclosureEvent;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewRefusal;
import nl.stokje.cases.disclosure.Proposal;
import nl.stokje.cases.disclosure.ProposedHandoff;
import nl.stokje.cases.disclosure.Terms;
import nl.stokje.cases.handoff.AdviceReceived;
import nl.stokje.cases.handoff.CaseRequest;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * case-service's own aggregates, and the glue between them that its use cases have: {@code Previewing}, {@code Requesting},
 * {@code HandoffProgress} and {@code Assisting}, without servers.
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
            var opened = new Case(new CaseId(caseId), new IntakeId(UUID.randomUUID()), agency, Urgency.NORMAL, now());
            add(caseId, opened);
            tell(opened.opened());
            all(CaseRequest.class).stream()
                    .filter(request -> request.caseId().value().equals(caseId) && request.isWaiting())
                    .forEach(request -> tell(request.answer(opened)));
            all(Proposal.class).stream()
                    .filter(proposal -> proposal.caseId().value().equals(caseId) && proposal.isWaiting())
                    .forEach(proposal -> answer(proposal, opened));
        });
    }

    void close(UUID caseId) {
        transaction(() -> {
            var theCase = required(Case.class, caseId);
            tell(theCase.close("Helped", null, now()));
            end(theCase, _ -> true, AssistanceEndReason.CASE_CLOSED);
        });
    }

    void reopen(UUID caseId) {
        transaction(() -> tell(required(Case.class, caseId).reopen(ReopenReason.NOT_HELPED, null, now())));
    }

    void succeed(UUID caseId, Oin successor) {
        transaction(() -> {
            var theCase = required(Case.class, caseId);
            tell(theCase.succeed(successor, new SuccessionId(UUID.randomUUID()), now()));
            end(theCase, of(successor), AssistanceEndReason.BECAME_HOLDER);
        });
    }

    /** Nobody waits for an unknown case for ever. */
    void giveUpWaiting(UUID caseId) {
        transaction(() -> {
            all(CaseRequest.class).stream()
                    .filter(request -> request.caseId().value().equals(caseId) && request.isWaiting())
                    .forEach(request -> tell(request.refuse()));
            all(Proposal.class).stream()
                    .filter(proposal -> proposal.caseId().value().equals(caseId) && proposal.isWaiting())
                    .forEach(proposal -> tell(proposal.refuse(PreviewRefusal.CASE_UNKNOWN)));
        });
    }

    Optional<Case> known(UUID caseId) {
        return rows(Case.class)
                .filter(theCase -> theCase.id().value().equals(caseId))
                .findFirst();
    }

    boolean isWaitingToAnswer(UUID handoff) {
        return rows(CaseRequest.class).anyMatch(it -> it.handoffId().value().equals(handoff) && it.isWaiting())
                || rows(Proposal.class).anyMatch(it -> it.handoffId().value().equals(handoff) && it.isWaiting());
    }

    boolean isAssistedBy(UUID handoff) {
        return rows(Assistance.class).anyMatch(it -> it.handoffId().value().equals(handoff) && it.runs());
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
                new HandoffId(asked.handoffId().value()),
                new CaseId(asked.caseId().value()),
                asked.sender(),
                asked.receiver(),
                now().plus(WAIT));
        add(asked.handoffId().value(), request);
        find(Case.class, asked.caseId().value()).ifPresent(theCase -> tell(request.answer(theCase)));
    }

    private void propose(HandoffEvent.Proposed proposed) {
        var subject = proposed.ref();
        var proposal = new Proposal(
                new ProposedHandoff(
                        new HandoffId(subject.handoffId().value()),
                        new CaseId(subject.caseId().value()),
                        HandoffKind.valueOf(subject.kind().name()),
                        subject.sender(),
                        subject.receiver(),
                        Urgency.valueOf(proposed.urgency().name()),
                        new Terms(null, null, null, null),
                        proposed.proposedAt()),
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
            tell(new DisclosureEvent.PreviewSealed(
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
        tell(new DisclosureEvent.ContextSealed(
                proposal.caseId(), proposal.handoffId(), proposal.turn(), NullNode.getInstance()));
    }

    private Landing landing(HandoffEvent.LandingReported reported) {
        var subject = reported.ref();
        var kind = HandoffKind.valueOf(subject.kind().name());
        var turn = fault == Fault.NO_TURN_CHECK
                ? required(Case.class, subject.caseId().value()).turn()
                : reported.turn();
        return new Landing(
                new HandoffId(subject.handoffId().value()),
                new CaseId(subject.caseId().value()),
                kind,
                subject.sender(),
                subject.receiver(),
                turn);
    }

    private void land(Landing landing) {
        var theCase = required(Case.class, landing.caseId().value());
        CaseEvent event =
                switch (landing.kind()) {
                    case TRANSFER -> theCase.land(landing, now());
                    case ASSIST -> join(theCase, landing);
                    case ADVICE -> AdviceReceived.of(landing, theCase, now());
                };
        if (!(fault == Fault.REFUSED_IN_SILENCE && event instanceof BatonEvent.BatonRefused)) {
            tell(event);
        }
        if (event instanceof BatonEvent.BatonPassed) {
            end(theCase, of(theCase.holder()), AssistanceEndReason.BECAME_HOLDER);
        }
    }

    private CaseEvent join(Case theCase, Landing landing) {
        return landing.refusalAt(theCase, now())
                .<CaseEvent>map(refused -> refused)
                .orElseGet(() -> {
                    var assistance = new Assistance(landing, now());
                    add(landing.handoffId().value(), assistance);
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
                        theCase,
                        it -> it.handoffId().value().equals(subject.handoffId().value()),
                        AssistanceEndReason.LEFT));
    }

    private void end(Case theCase, Predicate<Assistance> which, AssistanceEndReason reason) {
        running(theCase).stream().filter(which).forEach(assistance -> tell(assistance.end(theCase, reason, now())));
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
