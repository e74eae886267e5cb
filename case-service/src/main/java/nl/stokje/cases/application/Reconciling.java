package nl.stokje.cases.application;

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
import nl.stokje.cases.domain.Assistance;
import nl.stokje.cases.domain.Difference;
import nl.stokje.cases.domain.Difference.About;
import nl.stokje.cases.domain.Difference.Found;
import nl.stokje.cases.domain.Standing;

/** Compares what handoff-service holds true of a case with what is held true here. Tells of every difference; changes nothing. */
@ApplicationScoped
public class Reconciling {
    private final Cases cases;
    private final Assistances assistances;
    private final Differences differences;
    private final Clock clock;
    private final Map<About, AtomicLong> counts = new EnumMap<>(About.class);

    Reconciling(Cases cases, Assistances assistances, Differences differences, Clock clock, MeterRegistry meters) {
        this.cases = cases;
        this.assistances = assistances;
        this.differences = differences;
        this.clock = clock;
        for (var about : About.values()) {
            var tags = Tags.of("about", about.name());
            counts.put(about, meters.gauge("stokje.case.differences", tags, new AtomicLong()));
        }
    }

    /** What was found, once or twice running. */
    @ApplicationScoped
    static class Differences implements PanacheRepositoryBase<Difference, UUID> {
        List<Difference> of(UUID caseId) {
            return list("caseId", caseId);
        }

        List<Difference> confirmed(UUID before, int limit) {
            return find("confirmedAt is not null and id < ?1 order by id desc", before)
                    .range(0, limit)
                    .list();
        }

        long confirmed(About about) {
            return count("confirmedAt is not null and about = ?1", about);
        }
    }

    /** Runs in the transaction of the delivery, holding the case, so that what is compared is of one moment. */
    public void compare(Standing told) {
        var found = cases.locked(told.caseId())
                .map(about -> told.differencesFrom(
                        about,
                        assistances.runningOf(about.id()).stream()
                                .map(Assistance::assistant)
                                .collect(Collectors.toSet())))
                .orElseGet(told::differencesFromNone);
        var known = differences.of(told.caseId()).stream()
                .collect(Collectors.toMap(Difference::about, Function.identity()));
        found.forEach(one -> note(told.caseId(), one, known.remove(one.about())));
        known.values().forEach(differences::delete);
    }

    /** Those that stood in two tellings running, newest first. */
    public List<Difference> standing(UUID before, int limit) {
        return differences.confirmed(before, limit);
    }

    @Scheduled(every = "{stokje.case.differences-count}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        QuarkusTransaction.requiringNew()
                .run(() -> counts.forEach((about, count) -> count.set(differences.confirmed(about))));
    }

    /** @param known from the telling before, or null */
    private void note(UUID caseId, Found found, Difference known) {
        if (known == null) {
            differences.persist(new Difference(caseId, found, clock.instant()));
        } else {
            known.foundAgain(found, clock.instant());
        }
    }
}
