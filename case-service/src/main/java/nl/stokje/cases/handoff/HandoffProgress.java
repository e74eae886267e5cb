package nl.stokje.cases.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent.BatonPassed;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.disclosure.DisclosureEvent.BatonRefusal;
import nl.stokje.cases.disclosure.Proposal;
import nl.stokje.cases.disclosure.Proposals;
import nl.stokje.cases.disclosure.ReceiverSealing;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.succession.CaseSuccession;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;

/**
 * What case-service does when a handoff moves on. Each runs in the transaction of the delivery, holding the case, so that
 * a closing and a landing at the same moment have one order.
 */
@ApplicationScoped
public class HandoffProgress {
    private final Cases cases;
    private final Proposals proposals;
    private final RemovedAgencies gone;
    private final Requesting requesting;
    private final Assisting assisting;
    private final CaseSuccession caseSuccession;
    private final NextDates nextDates;
    private final ReceiverSealing sealing;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    HandoffProgress(
            Cases cases,
            Proposals proposals,
            RemovedAgencies gone,
            Requesting requesting,
            Assisting assisting,
            CaseSuccession caseSuccession,
            NextDates nextDates,
            ReceiverSealing sealing,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.gone = gone;
        this.requesting = requesting;
        this.assisting = assisting;
        this.caseSuccession = caseSuccession;
        this.nextDates = nextDates;
        this.sealing = sealing;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The receiver has accepted: the full context opens, if the sender still holds the case in the turn of the preview.
     * The landing may have been decided here before the acceptance is seen; then it opens as well.
     */
    public void accepted(UUID handoff, UUID caseId, Oin receiver) {
        var found = cases.locked(caseId);
        var proposal = proposals.required(handoff);
        timeline.add(caseId, "handoff.accepted", receiver, handoff);
        found.filter(theCase ->
                        proposal.isPreviewed() && theCase.maySealFor(handoff, proposal.sender(), proposal.turn()))
                .ifPresent(theCase -> {
                    var event = sealing.context(proposal, theCase);
                    outbox.publish(event);
                    timeline.add(event, handoff, theCase);
                });
    }

    /**
     * The receiver has met the citizen, joined or answered: the baton passes, the assistance begins, the advice is there; or
     * nothing changes and everybody involved is told (I2).
     */
    public void landed(Landing landing) {
        var found = cases.locked(landing.caseId());
        timeline.add(landing.caseId(), "handoff.landing-reported", landing.receiver(), landing.handoffId());
        if (found.isEmpty()) {
            outbox.publish(landing.refused(BatonRefusal.CASE_UNKNOWN, 0, clock.instant()));
            return;
        }
        var theCase = found.get();
        var event = decide(landing, theCase);
        outbox.publish(event);
        timeline.add(event, landing.handoffId(), theCase);
        if (event instanceof BatonPassed) {
            assisting.batonPassed(theCase);
            nextDates.begin(theCase);
        }
    }

    private BatonEvent decide(Landing landing, Case theCase) {
        if (gone.isGone(landing.sender()) || gone.isGone(landing.receiver())) {
            return landing.refused(BatonRefusal.AGENCY_REMOVED, theCase.turn(), clock.instant());
        }
        return switch (landing.kind()) {
            case TRANSFER -> theCase.land(landing, clock.instant());
            case ASSIST -> assisting.join(theCase, landing);
            case ADVICE -> landing.adviseOn(theCase, clock.instant());
        };
    }

    /** The receiver has told the outcome; one that assisted has left. */
    public void concluded(UUID handoff, UUID caseId, Oin by) {
        var found = cases.locked(caseId);
        timeline.add(caseId, "handoff.concluded", by, handoff);
        found.ifPresent(theCase -> assisting.leave(theCase, handoff));
    }

    /** The handoff ended without an outcome: before its landing, or an assistance that an operator voided. */
    public void ended(String happened, UUID handoff, UUID caseId, Oin by) {
        var found = cases.locked(caseId);
        proposals.findByIdOptional(handoff).ifPresent(Proposal::end);
        requesting.end(handoff);
        noted(happened, handoff, caseId, by);
        found.ifPresent(theCase -> assisting.leave(theCase, handoff));
    }

    /** Something else happened that belongs on the timeline. */
    public void noted(String happened, UUID handoff, UUID caseId, Oin by) {
        if (requesting.mayBeKnown(handoff)) {
            timeline.add(caseId, happened, by, handoff);
        }
    }

    /** The agencies have talked about the case, and agreed who holds it. */
    public void conferenceHeld(UUID caseId, Oin holder) {
        timeline.add(caseId, "handoff.conference-held", holder, null);
    }

    /** The citizen says they weren't helped: a closed case opens again at its last holder, or whoever succeeds it. */
    public void notHelped(UUID caseId) {
        cases.locked(caseId).filter(theCase -> !theCase.isOpen()).ifPresent(theCase -> {
            caseSuccession.passBeforehand(theCase);
            var event = theCase.reopen(clock.instant());
            nextDates.begin(theCase);
            outbox.publish(event);
            timeline.add(event, null, theCase);
        });
    }
}
