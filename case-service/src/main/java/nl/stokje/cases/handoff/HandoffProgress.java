package nl.stokje.cases.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.stokje.cases.baton.BatonEvent.BatonPassed;
import nl.stokje.cases.baton.BatonEvent.BatonRefusal;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.disclosure.Proposal;
import nl.stokje.cases.disclosure.Proposals;
import nl.stokje.cases.disclosure.ReceiverSealing;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.events.Outbox;

/**
 * What case-service does when a handoff moves on. Each method runs in the transaction of the delivery, holding the case, so
 * that a closing and a landing at the same moment have one order.
 */
@ApplicationScoped
class HandoffProgress {
    private final Cases cases;
    private final Proposals proposals;
    private final RemovedAgencies removedAgencies;
    private final Requesting requesting;
    private final Assisting assisting;
    private final NextDates nextDates;
    private final ReceiverSealing sealing;
    private final Timeline timeline;
    private final CasePublisher publisher;
    private final Outbox outbox;
    private final Clock clock;

    HandoffProgress(
            Cases cases,
            Proposals proposals,
            RemovedAgencies removedAgencies,
            Requesting requesting,
            Assisting assisting,
            NextDates nextDates,
            ReceiverSealing sealing,
            Timeline timeline,
            CasePublisher publisher,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.removedAgencies = removedAgencies;
        this.requesting = requesting;
        this.assisting = assisting;
        this.nextDates = nextDates;
        this.sealing = sealing;
        this.timeline = timeline;
        this.publisher = publisher;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The receiver has accepted: the full context opens, if the sender still holds the case in the turn of the preview.
     * The landing may have been decided here before the acceptance is seen; then the context opens as well.
     */
    void accepted(HandoffMoved accepted) {
        var handoff = accepted.handoffId();
        var found = cases.locked(accepted.caseId());
        var proposal = proposals.required(handoff);
        timeline.note("handoff.accepted", accepted.caseId(), accepted.receiver(), handoff);
        found.filter(theCase ->
                        proposal.isPreviewed() && theCase.maySealFor(handoff, proposal.sender(), proposal.turn()))
                .ifPresent(theCase -> publisher.publish(sealing.context(proposal, theCase), theCase));
    }

    /**
     * The receiver has met the citizen, joined or answered: the baton passes, the assistance begins, the advice is there; or
     * nothing changes, and sender and receiver learn why (I2).
     */
    void landed(Landing landing) {
        var found = cases.locked(landing.caseId());
        timeline.note("handoff.landing-reported", landing.caseId(), landing.receiver(), landing.handoffId());
        if (found.isEmpty()) {
            outbox.publish(landing.refused(BatonRefusal.CASE_UNKNOWN, 0, clock.instant()));
            return;
        }
        var theCase = found.get();
        var event = decide(landing, theCase);
        publisher.publish(event, theCase);
        if (event instanceof BatonPassed) {
            assisting.batonPassed(theCase);
            nextDates.begin(theCase);
        }
    }

    private CaseEvent decide(Landing landing, Case theCase) {
        if (removedAgencies.contains(landing.sender()) || removedAgencies.contains(landing.receiver())) {
            return landing.refused(BatonRefusal.AGENCY_REMOVED, theCase.turn(), clock.instant());
        }
        return switch (landing.kind()) {
            case TRANSFER -> theCase.land(landing, clock.instant());
            case ASSIST -> assisting.join(theCase, landing);
            case ADVICE -> AdviceReceived.of(landing, theCase, clock.instant());
        };
    }

    /** The receiver has reported the outcome; an agency that assisted by this handoff has left. */
    void concluded(HandoffMoved concluded) {
        var found = cases.locked(concluded.caseId());
        timeline.note("handoff.concluded", concluded.caseId(), concluded.receiver(), concluded.handoffId());
        found.ifPresent(theCase -> assisting.leave(theCase, concluded.handoffId()));
    }

    /** The handoff ended without an outcome: before its landing, or an assistance that an operator voided. */
    void ended(String eventType, HandoffMoved ended) {
        var found = cases.locked(ended.caseId());
        proposals.of(ended.handoffId()).ifPresent(Proposal::end);
        requesting.end(ended.handoffId());
        noted(eventType, ended);
        found.ifPresent(theCase -> assisting.leave(theCase, ended.handoffId()));
    }

    /** Something else happened that belongs on the timeline. */
    void noted(String eventType, HandoffMoved moved) {
        if (requesting.mayBeKnown(moved.handoffId())) {
            timeline.note(eventType, moved.caseId(), moved.agency(eventType), moved.handoffId(), moved.detail());
        }
    }

    void conferenceHeld(ConferenceHeld conference) {
        timeline.note("handoff.conference-held", conference.caseId(), conference.holder(), null);
    }
}
