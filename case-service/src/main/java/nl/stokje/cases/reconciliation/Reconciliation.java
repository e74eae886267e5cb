package nl.stokje.cases.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.reconciliation.Discrepancy.Aspect;
import nl.stokje.cases.reconciliation.Discrepancy.Found;

/** Compares what handoff-service holds true of a case with what is held true here. Tells of every discrepancy; changes nothing. */
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

    /** What was found, once or twice running. */
    @ApplicationScoped
    static class Discrepancies implements PanacheRepositoryBase<Discrepancy, UUID> {
        List<Discrepancy> of(UUID caseId) {
            return list("caseId", caseId);
        }

        List<Discrepancy> confirmed(UUID before, int limit) {
            return find("confirmedAt is not null and id < ?1 order by id desc", before)
                    .range(0, limit)
                    .list();
        }

        long confirmed(Aspect aspect) {
            return count("confirmedAt is not null and aspect = ?1", aspect);
        }
    }

    /** Runs in the transaction of the delivery, holding the case, so that what is compared is of one moment. */
    public void compare(CaseSnapshot snapshot) {
        var found = cases.locked(snapshot.caseId())
                .map(theCase -> snapshot.discrepanciesFrom(
                        theCase,
                        assistances.runningOf(theCase.id()).stream()
                                .map(Assistance::assistant)
                                .collect(Collectors.toSet())))
                .orElseGet(snapshot::discrepanciesFromNone);
        var known = discrepancies.of(snapshot.caseId()).stream()
                .collect(Collectors.toMap(Discrepancy::aspect, Function.identity()));
        found.forEach(one -> note(snapshot.caseId(), one, known.remove(one.aspect())));
        known.values().forEach(discrepancies::delete);
    }

    /** Those that stood in two tellings running, newest first. */
    public List<Discrepancy> standing(UUID before, int limit) {
        return discrepancies.confirmed(before, limit);
    }

    @Scheduled(every = "{stokje.case.discrepancy-count}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        QuarkusTransaction.requiringNew()
                .run(() -> counts.forEach((aspect, count) -> count.set(discrepancies.confirmed(aspect))));
    }

    /** @param known from the telling before, or null */
    private void note(UUID caseId, Found found, Discrepancy known) {
        if (known == null) {
            discrepancies.persist(new Discrepancy(caseId, found, clock.instant()));
        } else {
            known.foundAgain(found, clock.instant());
        }
    }
}
