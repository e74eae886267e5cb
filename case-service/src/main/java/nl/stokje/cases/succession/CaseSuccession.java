package nl.stokje.cases.succession;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.directory.AgencyKeys;
import nl.stokje.cases.directory.AgencyRemoved;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** An agency's cases pass to its successor by a legal decision: what is ordered, how far it is, and the passing of one case. */
@ApplicationScoped
@Transactional
public class CaseSuccession {
    private final Cases cases;
    private final Successions successions;
    private final SuccessionSteps steps;
    private final AgencyKeys directory;
    private final RemovedAgencies removedAgencies;
    private final Assisting assisting;
    private final NextDates nextDates;
    private final CasePublisher publisher;
    private final Clock clock;

    CaseSuccession(
            Cases cases,
            Successions successions,
            SuccessionSteps steps,
            AgencyKeys directory,
            RemovedAgencies removedAgencies,
            Assisting assisting,
            NextDates nextDates,
            CasePublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.successions = successions;
        this.steps = steps;
        this.directory = directory;
        this.removedAgencies = removedAgencies;
        this.assisting = assisting;
        this.nextDates = nextDates;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A succession and how many of its cases wait, have passed and have failed. */
    record Progress(Succession succession, Map<StepOutcome, Long> outcomes) {
        long count(StepOutcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    /**
     * Lines up the cases to pass, or only counts them.
     *
     * @throws Refusal when an agency would succeed itself, or the successor isn't in the directory
     */
    Progress order(LegalDecision by, SuccessionFilter filter, boolean dryRun, String orderedBy) {
        if (by.from().equals(by.to())) {
            throw Refusal.invalid("to", by.to(), "another agency", "An agency can't succeed itself.");
        }
        if (!directory.isRegistered(by.to())) {
            throw Refusal.conflict(
                    "successor-unknown",
                    "The successor isn't in the directory of agencies.",
                    Map.of("to", by.to(), "next", "Register it first; it takes a moment until it is known here."));
        }
        return progressOf(dryRun ? count(by, filter, orderedBy) : begin(by, filter, orderedBy));
    }

    void agencyRemoved(@Observes @Priority(AgencyRemoved.PASSES_CASES) AgencyRemoved removed) {
        if (removed.successor() != null) {
            var decision =
                    new LegalDecision(removed.oin(), removed.successor(), "Left the directory", removed.removedAt());
            begin(decision, SuccessionFilter.ALL, "agency.removed");
        }
    }

    private Succession begin(LegalDecision by, SuccessionFilter filter, String orderedBy) {
        var succession = Succession.order(by, filter, steps.count(by.from(), filter), orderedBy, clock.instant());
        successions.persistAndFlush(succession);
        steps.lineUp(succession);
        return succession;
    }

    private Succession count(LegalDecision by, SuccessionFilter filter, String orderedBy) {
        var succession = Succession.dryRun(by, filter, steps.count(by.from(), filter), orderedBy, clock.instant());
        successions.persist(succession);
        return succession;
    }

    /** @throws Refusal when there is no such succession */
    Progress progress(SuccessionId id) {
        return progressOf(successions.required(id));
    }

    List<Succession> newest(Page.Request page) {
        return successions.newest(page);
    }

    /**
     * Which cases didn't pass, and why.
     *
     * @throws Refusal when there is no such succession
     */
    List<SuccessionStep> failures(SuccessionId id, Page.Request page) {
        return steps.failuresOf(successions.required(id).id(), page);
    }

    /** Passes one case if its turn hasn't come before; or notes why it can't pass. */
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

    private Progress progressOf(Succession succession) {
        return new Progress(succession, steps.outcomesOf(succession.id()));
    }
}
