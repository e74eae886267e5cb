package nl.stokje.cases.handoff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.disclosure.Disclosure;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewRefusal;
import nl.stokje.cases.disclosure.Proposal;
import nl.stokje.cases.disclosure.Proposals;
import nl.stokje.cases.disclosure.ReceiverSealing;
import nl.stokje.cases.disclosure.Terms;
import nl.stokje.cases.nextdate.NextDateConfig;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;

/** Answers a proposal: checks holder and basis and seals the preview, with the turn to expect; or refuses it. */
@ApplicationScoped
public class Previewing {
    private static final int BATCH = 100;

    private final Cases cases;
    private final Proposals proposals;
    private final ReceiverSealing sealing;
    private final Disclosure disclosure;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;
    private final NextDateConfig config;

    Previewing(
            Cases cases,
            Proposals proposals,
            ReceiverSealing sealing,
            Disclosure disclosure,
            Timeline timeline,
            Outbox outbox,
            Clock clock,
            NextDateConfig config) {
        this.cases = cases;
        this.proposals = proposals;
        this.sealing = sealing;
        this.disclosure = disclosure;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Answers at once if the case is known; else the proposal waits, since it can overtake the opening of its case. */
    public void propose(
            UUID handoff,
            UUID caseId,
            HandoffKind kind,
            Oin sender,
            Oin receiver,
            Urgency urgency,
            Terms terms,
            Instant at) {
        var found = cases.locked(caseId);
        var giveUpAt = clock.instant().plus(config.unknownCaseWait());
        var proposal = new Proposal(handoff, caseId, kind, sender, receiver, urgency, terms, at, giveUpAt);
        proposals.persist(proposal);
        timeline.add(caseId, "handoff.proposed", sender, handoff);
        found.ifPresent(known -> answer(proposal, known));
    }

    /** The case has just opened: answers what was proposed before. */
    void answerWaiting(Case opened) {
        proposals.waitingFor(opened.id()).forEach(proposal -> answer(proposal, opened));
    }

    /** Refuses what has waited too long for a case that nobody knows. */
    @Scheduled(every = "{stokje.case.unknown-case-sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveUp() {
        var late = QuarkusTransaction.requiringNew().call(() -> proposals.waitedTooLong(clock.instant(), BATCH));
        late.forEach(handoff -> QuarkusTransaction.requiringNew().run(() -> giveUp(handoff)));
    }

    private void giveUp(UUID handoff) {
        var proposal = proposals.findById(handoff, LockModeType.PESSIMISTIC_WRITE);
        if (proposal.isWaiting()) {
            outbox.publish(proposal.refuse(PreviewRefusal.CASE_UNKNOWN));
        }
    }

    private void answer(Proposal proposal, Case theCase) {
        var event = refusal(proposal, theCase)
                .<BatonEvent>map(proposal::refuse)
                .orElseGet(() -> sealing.preview(proposal, theCase));
        outbox.publish(event);
        timeline.add(event, proposal.handoffId(), theCase);
        if (proposal.isPreviewed() && proposal.isCrisis()) {
            var context = sealing.context(proposal, theCase);
            outbox.publish(context);
            timeline.add(context, proposal.handoffId(), theCase);
        }
    }

    private Optional<PreviewRefusal> refusal(Proposal proposal, Case theCase) {
        // Who holds it comes first: a stranger isn't told whether the case is open (I11).
        if (!theCase.isHeldBy(proposal.sender())) {
            return Optional.of(PreviewRefusal.NOT_HOLDER);
        }
        if (!theCase.isOpen()) {
            return Optional.of(PreviewRefusal.CASE_CLOSED);
        }
        return disclosure.sharing(proposal, theCase).hasBasis()
                ? Optional.empty()
                : Optional.of(PreviewRefusal.NO_BASIS);
    }
}
