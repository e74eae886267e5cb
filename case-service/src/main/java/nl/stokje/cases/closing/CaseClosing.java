package nl.stokje.cases.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.cases.baton.BatonEvent.ReopenReason;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.succession.CaseSuccession;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;

/** A case is closed by its holder, and opens again when the citizen wasn't helped. */
@ApplicationScoped
class CaseClosing {
    private final Cases cases;
    private final Assisting assisting;
    private final CaseSuccession succession;
    private final NextDates nextDates;
    private final Timeline timeline;
    private final CasePublisher publisher;
    private final Clock clock;

    CaseClosing(
            Cases cases,
            Assisting assisting,
            CaseSuccession succession,
            NextDates nextDates,
            Timeline timeline,
            CasePublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.assisting = assisting;
        this.succession = succession;
        this.nextDates = nextDates;
        this.timeline = timeline;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * From now on nobody answers for the case, and nobody assists.
     *
     * @param onNotHelped what is said to a citizen who says that they weren't helped; null when none does
     * @throws Refusal when the agency doesn't hold such a case, the case is closed already, or nothing is said to the citizen
     */
    @Transactional
    Case close(CaseId caseId, String reason, String onNotHelped, Actor by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        publisher.publish(theCase.close(reason, onNotHelped, clock.instant()), theCase);
        assisting.caseClosed(theCase);
        nextDates.end(theCase);
        return theCase;
    }

    /**
     * The agency that closed the case did so by mistake, and answers for it again. Who assisted is asked anew.
     *
     * @throws Refusal when the agency wasn't the last to hold such a case, or the case is open
     */
    @Transactional
    Case reopen(CaseId caseId, String reason, Actor by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        reopen(theCase, ReopenReason.CLOSED_BY_MISTAKE, reason);
        return theCase;
    }

    /**
     * The citizen says they weren't helped: a closed case opens again at its last holder, or whoever succeeds it; on an open one it
     * stands until who closes it has answered to it. Runs in the transaction of the delivery.
     */
    void notHelped(CaseId caseId) {
        cases.locked(caseId).ifPresent(theCase -> {
            timeline.note("feedback.answered", caseId, theCase.holder(), null, ReopenReason.NOT_HELPED.name());
            if (theCase.isOpen()) {
                theCase.notHelped(clock.instant());
                return;
            }
            succession.passBeforehand(theCase);
            reopen(theCase, ReopenReason.NOT_HELPED, null);
        });
    }

    private void reopen(Case theCase, ReopenReason reason, String words) {
        var event = theCase.reopen(reason, words, clock.instant());
        nextDates.begin(theCase);
        publisher.publish(event, theCase);
    }
}
