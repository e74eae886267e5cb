package nl.stokje.cases.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.nextdate.NextDates;

/** The passing of one case to the successor of its holder. */
@ApplicationScoped
@Transactional
public class CaseSuccession {
    private final Cases cases;
    private final Successions successions;
    private final SuccessionSteps steps;
    private final RemovedAgencies removedAgencies;
    private final Assisting assisting;
    private final NextDates nextDates;
    private final CasePublisher publisher;
    private final Clock clock;

    CaseSuccession(
            Cases cases,
            Successions successions,
            SuccessionSteps steps,
            RemovedAgencies removedAgencies,
            Assisting assisting,
            NextDates nextDates,
            CasePublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.successions = successions;
        this.steps = steps;
        this.removedAgencies = removedAgencies;
        this.assisting = assisting;
        this.nextDates = nextDates;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Passes the case if its turn hasn't come before; or notes why it can't pass. */
    void pass(SuccessionId id, CaseId caseId) {
        cases.locked(caseId).ifPresent(theCase -> pass(steps.of(id, caseId), theCase));
    }

    /** Every succession that this case still waits for happens now: nothing begins at an agency that has a successor. */
    public void passBeforehand(Case theCase) {
        steps.waitingFor(theCase.id()).forEach(step -> pass(step, theCase));
    }

    void wentWrong(SuccessionId id, CaseId caseId) {
        cases.locked(caseId);
        var step = steps.of(id, caseId);
        if (step.isWaiting()) {
            step.wentWrong(clock.instant());
        }
    }

    private void pass(SuccessionStep step, Case theCase) {
        if (!step.isWaiting()) {
            return;
        }
        var by = successions.required(step.successionId()).by();
        var now = clock.instant();
        if (!theCase.isHeldBy(by.from())) {
            step.failed(StepFailure.HELD_BY_ANOTHER, now);
        } else if (removedAgencies.contains(by.to())) {
            step.failed(StepFailure.SUCCESSOR_GONE, now);
        } else {
            var event = theCase.succeed(by.to(), step.successionId(), now);
            step.passed(now);
            publisher.publish(event, theCase);
            assisting.batonPassed(theCase);
            if (theCase.isOpen()) {
                nextDates.begin(theCase);
            }
        }
    }
}
