package nl.stokje.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.cases.domain.CaseEvent;
import nl.stokje.cases.domain.CaseEvent.BatonRefusal;
import nl.stokje.cases.domain.CaseEvent.BatonRefused;
import nl.stokje.cases.domain.CaseStatus;
import nl.stokje.cases.domain.Proposal;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;

/**
 * What case-service does when a handoff moves on. Each runs in the transaction of the delivery, holding the case, so that
 * a closing and a landing at the same moment have one order.
 */
@ApplicationScoped
public class Passing {
    private final Cases cases;
    private final Proposals proposals;
    private final SealingForReceivers sealing;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Passing(
            Cases cases,
            Proposals proposals,
            SealingForReceivers sealing,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
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
        found.filter(about -> proposal.isPreviewed() && about.maySealFor(handoff, proposal.sender(), proposal.turn()))
                .ifPresent(about -> {
                    var event = sealing.context(proposal, about);
                    outbox.publish(event);
                    timeline.add(event, handoff, about);
                });
    }

    /** The receiver has met the citizen: the baton passes, or it doesn't and everybody involved is told (I2). */
    public void landed(UUID handoff, UUID caseId, Oin sender, Oin receiver, int expectedTurn) {
        var found = cases.locked(caseId);
        var now = clock.instant();
        timeline.add(caseId, "handoff.landing-reported", receiver, handoff);
        if (found.isEmpty()) {
            outbox.publish(new BatonRefused(
                    caseId, handoff, sender, receiver, BatonRefusal.CASE_UNKNOWN, expectedTurn, 0, now));
            return;
        }
        CaseEvent event = found.get().land(handoff, sender, receiver, expectedTurn, now);
        outbox.publish(event);
        timeline.add(event, handoff, found.get());
    }

    /** The handoff ended without a landing. */
    public void ended(String happened, UUID handoff, UUID caseId, Oin by) {
        cases.locked(caseId);
        proposals.findByIdOptional(handoff).ifPresent(Proposal::end);
        timeline.add(caseId, happened, by, handoff);
    }

    /** Something else happened that belongs on the timeline. */
    public void noted(String happened, UUID handoff, UUID caseId, Oin by) {
        timeline.add(caseId, happened, by, handoff);
    }

    /** The citizen says they weren't helped: a closed case opens again at its last holder. */
    public void notHelped(UUID caseId) {
        cases.locked(caseId)
                .filter(about -> about.status() == CaseStatus.CLOSED)
                .ifPresent(about -> {
                    var event = about.reopen(clock.instant());
                    outbox.publish(event);
                    timeline.add(event, null, about);
                });
    }
}
