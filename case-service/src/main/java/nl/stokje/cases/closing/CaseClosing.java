package nl.stokje.cases.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.succession.CaseSuccession;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;

/** A case is closed by its holder, and opens again when the citizen wasn't helped. */
@ApplicationScoped
class CaseClosing {
    private final Cases cases;
    private final Assisting assisting;
    private final CaseSuccession succession;
    private final NextDates nextDates;
    private final CasePublisher publisher;
    private final Clock clock;

    CaseClosing(
            Cases cases,
            Assisting assisting,
            CaseSuccession succession,
            NextDates nextDates,
            CasePublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.assisting = assisting;
        this.succession = succession;
        this.nextDates = nextDates;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * From now on nobody answers for the case, and nobody assists.
     *
     * @throws Refusal when the agency doesn't hold such a case, or the case is closed already
     */
    @Transactional
    Case close(CaseId caseId, String reason, Actor by) {
        var theCase = cases.heldBy(by.agency(), caseId);
        publisher.publish(theCase.close(reason, clock.instant()), theCase);
        assisting.caseClosed(theCase);
        nextDates.end(theCase);
        return theCase;
    }

    /**
     * The citizen says they weren't helped: a closed case opens again at its last holder, or whoever succeeds it. Runs in
     * the transaction of the delivery.
     */
    void notHelped(CaseId caseId) {
        cases.locked(caseId).filter(theCase -> !theCase.isOpen()).ifPresent(theCase -> {
            succession.passBeforehand(theCase);
            var event = theCase.reopen(clock.instant());
            nextDates.begin(theCase);
            publisher.publish(event, theCase);
        });
    }
}
