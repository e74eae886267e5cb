package nl.stokje.cases.handoff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.disclosure.Disclosure;
import nl.stokje.cases.disclosure.DisclosureEvent;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewRefusal;
import nl.stokje.cases.disclosure.Proposal;
import nl.stokje.cases.disclosure.Proposals;
import nl.stokje.cases.disclosure.ProposedHandoff;
import nl.stokje.cases.disclosure.ReceiverSealing;
import nl.stokje.cases.disclosure.Sharing;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.wall.AsService;

/** Answers a proposal: checks holder and basis and seals the preview, with the turn to expect; or refuses it. */
@ApplicationScoped
public class Previewing {
    private static final int BATCH = 100;

    private final Cases cases;
    private final Proposals proposals;
    private final ReceiverSealing sealing;
    private final Disclosure disclosure;
    private final Timeline timeline;
    private final CasePublisher publisher;
    private final Outbox outbox;
    private final Clock clock;
    private final WaitingConfig config;

    Previewing(
            Cases cases,
            Proposals proposals,
            ReceiverSealing sealing,
            Disclosure disclosure,
            Timeline timeline,
            CasePublisher publisher,
            Outbox outbox,
            Clock clock,
            WaitingConfig config) {
        this.cases = cases;
        this.proposals = proposals;
        this.sealing = sealing;
        this.disclosure = disclosure;
        this.timeline = timeline;
        this.publisher = publisher;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Answers at once if the case is known; else the proposal waits, since it can overtake the opening of its case. */
    void propose(ProposedHandoff proposed) {
        var found = cases.locked(proposed.caseId());
        var proposal = new Proposal(proposed, clock.instant().plus(config.unknownCaseWait()));
        proposals.persist(proposal);
        timeline.note("handoff.proposed", proposed.caseId(), proposed.sender(), proposed.handoffId());
        found.ifPresent(known -> answer(proposal, known));
    }

    /** The case has just opened: answers the proposals that came before. */
    public void answerWaiting(Case opened) {
        proposals.waitingFor(opened.id()).forEach(proposal -> answer(proposal, opened));
    }

    /** Refuses what has waited too long for a case that nobody knows. */
    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.case.unknown-case-sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveUp() {
        var late = QuarkusTransaction.requiringNew().call(() -> proposals.waitedTooLong(clock.instant(), BATCH));
        late.forEach(handoff -> QuarkusTransaction.requiringNew().run(() -> giveUp(handoff)));
    }

    private void giveUp(HandoffId handoff) {
        var proposal = proposals.locked(handoff);
        if (proposal.isWaiting()) {
            outbox.publish(proposal.refuse(PreviewRefusal.CASE_UNKNOWN));
        }
    }

    private void answer(Proposal proposal, Case theCase) {
        var sharing = disclosure.sharing(proposal, theCase);
        var event = refusal(proposal, sharing, theCase)
                .<DisclosureEvent>map(proposal::refuse)
                .orElseGet(() -> sealing.preview(proposal, sharing, theCase));
        publisher.publish(event, theCase);
        if (proposal.isPreviewed() && proposal.isCrisis()) {
            publisher.publish(sealing.context(proposal, theCase), theCase);
        }
    }

    private Optional<PreviewRefusal> refusal(Proposal proposal, Sharing sharing, Case theCase) {
        // Who holds it comes first: a stranger isn't told whether the case is open (I11).
        if (!theCase.isHeldBy(proposal.sender())) {
            return Optional.of(PreviewRefusal.NOT_HOLDER);
        }
        if (!theCase.isOpen()) {
            return Optional.of(PreviewRefusal.CASE_CLOSED);
        }
        return sharing.hasBasis() ? Optional.empty() : Optional.of(PreviewRefusal.NO_BASIS);
    }
}
