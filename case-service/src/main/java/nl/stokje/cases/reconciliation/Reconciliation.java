package nl.stokje.cases.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.wall.AsService;

/** Compares what handoff-service holds true of a case with what is held true here. Shows every discrepancy; changes nothing. */
@ApplicationScoped
public class Reconciliation {
    private final Cases cases;
    private final Assistances assistances;
    private final Discrepancies discrepancies;
    private final Clock clock;
    private final Map<Aspect, AtomicLong> counts = new EnumMap<>(Aspect.class);

    Reconciliation(
            Cases cases, Assistances assistances, Discrepancies discrepancies, Clock clock, MeterRegistry meters) {
        this.cases = cases;
        this.assistances = assistances;
        this.discrepancies = discrepancies;
        this.clock = clock;
        for (var aspect : Aspect.values()) {
            var tags = Tags.of("aspect", aspect.name());
            counts.put(aspect, meters.gauge("stokje.case.discrepancies", tags, new AtomicLong()));
        }
    }

    /** Runs in the transaction of the delivery, holding the case, so that what is compared is of one moment. */
    public void compare(CaseSnapshot snapshot) {
        var found = cases.locked(snapshot.caseId())
                .map(theCase -> snapshot.discrepanciesFrom(theCase, assistantsOf(theCase)))
                .orElseGet(snapshot::discrepanciesFromNone);
        var known = discrepancies.of(snapshot.caseId()).stream()
                .collect(Collectors.toMap(Discrepancy::aspect, Function.identity()));
        found.forEach(one -> note(snapshot.caseId(), one, known.remove(one.aspect())));
        known.values().forEach(discrepancies::delete);
    }

    /** Those that were found in two reports running, newest first. */
    @Transactional
    List<Discrepancy> confirmed(Page.Request page) {
        return discrepancies.confirmed(page);
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.case.discrepancy-count}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        QuarkusTransaction.requiringNew()
                .run(() -> counts.forEach((aspect, count) -> count.set(discrepancies.confirmed(aspect))));
    }

    private Set<Oin> assistantsOf(Case theCase) {
        return assistances.runningOf(theCase.id()).stream()
                .map(Assistance::assistant)
                .collect(Collectors.toSet());
    }

    /** @param known from the report before, or null */
    private void note(CaseId caseId, FoundDiscrepancy found, Discrepancy known) {
        if (known == null) {
            discrepancies.persist(new Discrepancy(caseId, found, clock.instant()));
        } else {
            known.foundAgain(found, clock.instant());
        }
    }
}
