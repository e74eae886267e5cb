package nl.stokje.cases.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.Assisting;
import nl.stokje.cases.directory.AgencyKeys;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.succession.Succession.Filter;
import nl.stokje.cases.succession.Succession.LegalDecision;
import nl.stokje.cases.succession.SuccessionStep.Failure;
import nl.stokje.cases.succession.SuccessionStep.Outcome;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;

/** An agency's cases pass to its successor by a legal decision: what is ordered, how far it is, and the passing of one case. */
@ApplicationScoped
@Transactional
public class CaseSuccession {
    private final Cases cases;
    private final Successions successions;
    private final AgencyKeys directory;
    private final RemovedAgencies gone;
    private final Assisting assisting;
    private final NextDates nextDates;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    CaseSuccession(
            Cases cases,
            Successions successions,
            AgencyKeys directory,
            RemovedAgencies gone,
            Assisting assisting,
            NextDates nextDates,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.successions = successions;
        this.directory = directory;
        this.gone = gone;
        this.assisting = assisting;
        this.nextDates = nextDates;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A succession and how many of its cases wait, have passed and have failed. */
    public record Progress(Succession succession, Map<Outcome, Long> outcomes) {
        public long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    /**
     * Lines up the cases to pass, or only counts them.
     *
     * @throws Refusal when an agency would succeed itself, or the successor isn't in the directory
     */
    public Progress order(LegalDecision by, Filter filter, boolean dryRun, String orderedBy) {
        if (by.from().equals(by.to())) {
            throw Refusal.invalid("to", by.to(), "another agency", "An agency can't succeed itself.");
        }
        if (!directory.isRegistered(by.to())) {
            throw Refusal.conflict(
                    "successor-unknown",
                    "The successor isn't in the directory of agencies.",
                    Map.of("to", by.to(), "next", "Register it first; the news takes a moment to arrive here."));
        }
        return progressOf(dryRun ? count(by, filter, orderedBy) : begin(by, filter, orderedBy));
    }

    Succession begin(LegalDecision by, Filter filter, String orderedBy) {
        var succession = Succession.order(by, filter, successions.find(by.from(), filter), orderedBy, clock.instant());
        successions.persistAndFlush(succession);
        successions.line(succession);
        return succession;
    }

    private Succession count(LegalDecision by, Filter filter, String orderedBy) {
        var succession = Succession.dryRun(by, filter, successions.find(by.from(), filter), orderedBy, clock.instant());
        successions.persist(succession);
        return succession;
    }

    /** @throws Refusal when there is no such succession */
    public Progress progress(UUID id) {
        return progressOf(required(id));
    }

    public List<Succession> newest(UUID before, int limit) {
        return successions.newest(before, limit);
    }

    /** Which cases didn't pass, and why. */
    public List<SuccessionStep> failures(UUID id, UUID before, int limit) {
        return successions.failuresOf(required(id).id(), before, limit);
    }

    /** Passes one case if its turn hasn't come before; or notes why it can't pass. */
    void pass(UUID id, UUID caseId) {
        cases.locked(caseId).ifPresent(theCase -> pass(successions.step(id, caseId), theCase));
    }

    /** Whatever succession this case still waits for happens now: nothing begins at an agency that has a successor. */
    void passBeforehand(Case theCase) {
        successions.waitingFor(theCase.id()).forEach(step -> pass(step, theCase));
    }

    void wentWrong(UUID id, UUID caseId) {
        cases.locked(caseId);
        var step = successions.step(id, caseId);
        if (step.isWaiting()) {
            step.wentWrong(clock.instant());
        }
    }

    private void pass(SuccessionStep step, Case theCase) {
        if (!step.isWaiting()) {
            return;
        }
        var by = required(step.successionId()).by();
        var now = clock.instant();
        if (!theCase.isHeldBy(by.from())) {
            step.failed(Failure.HELD_BY_ANOTHER, now);
        } else if (gone.isGone(by.to())) {
            step.failed(Failure.SUCCESSOR_GONE, now);
        } else {
            var event = theCase.succeed(by.to(), step.successionId(), now);
            step.passed(now);
            outbox.publish(event);
            timeline.add(event, null, theCase);
            assisting.batonPassed(theCase);
            if (theCase.isOpen()) {
                nextDates.begin(theCase);
            }
        }
    }

    private Progress progressOf(Succession succession) {
        return new Progress(succession, successions.outcomesOf(succession.id()));
    }

    private Succession required(UUID id) {
        return successions.findByIdOptional(id).orElseThrow(() -> Refusal.notFound("succession"));
    }
}
