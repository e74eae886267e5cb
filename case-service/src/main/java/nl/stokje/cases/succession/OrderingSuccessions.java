package nl.stokje.cases.succession;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.cases.directory.AgencyKeys;
import nl.stokje.cases.directory.AgencyRemoved;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** What is ordered about the cases of an agency, and how far it is. */
@ApplicationScoped
@Transactional
class OrderingSuccessions {
    private final Successions successions;
    private final SuccessionSteps steps;
    private final AgencyKeys directory;
    private final Clock clock;

    OrderingSuccessions(Successions successions, SuccessionSteps steps, AgencyKeys directory, Clock clock) {
        this.successions = successions;
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Lines up the cases to pass, or only counts them.
     *
     * @throws Refusal when an agency would succeed itself, or the successor isn't in the directory
     */
    SuccessionProgress order(LegalDecision by, SuccessionFilter filter, boolean dryRun, String orderedBy) {
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

    /** What the removed agency holds passes to its successor; without one, operators pass it on. */
    void agencyRemoved(@Observes @Priority(AgencyRemoved.PASSES_CASES) AgencyRemoved removed) {
        if (removed.successor() != null) {
            var decision =
                    new LegalDecision(removed.oin(), removed.successor(), "Left the directory", removed.removedAt());
            begin(decision, SuccessionFilter.ALL, "agency.removed");
        }
    }

    /** @throws Refusal when there is no such succession */
    SuccessionProgress progress(SuccessionId id) {
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

    private SuccessionProgress progressOf(Succession succession) {
        return new SuccessionProgress(succession, steps.outcomesOf(succession.id()));
    }
}
