package nl.stokje.handoff.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.wall.AsService;

/**
 * Counts the handoffs in each state, for an operator to see, and measures how long case-service has owed an answer: there is
 * no ladder (escalation) while a handoff waits for a service instead of an agency (I3).
 */
@ApplicationScoped
public class HandoffMetrics {
    private final Handoffs repository;
    private final Clock clock;
    private final MultiGauge handoffs;
    private final AtomicLong unanswered;

    HandoffMetrics(Handoffs repository, Clock clock, MeterRegistry meters) {
        this.repository = repository;
        this.clock = clock;
        this.unanswered = meters.gauge("stokje.handoffs.unanswered.seconds", new AtomicLong());
        this.handoffs = MultiGauge.builder("stokje.handoffs")
                .description("Handoffs by the state they are in")
                .register(meters);
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void count() {
        var now = clock.instant();
        var counts = new EnumMap<HandoffState, Long>(HandoffState.class);
        var longest = Duration.ZERO;
        for (var row : repository.countByState()) {
            counts.put(row.state(), row.count());
            var waited = Duration.between(row.since(), now);
            if (row.state().waitsForCaseService() && waited.compareTo(longest) > 0) {
                longest = waited;
            }
        }
        unanswered.set(longest.toSeconds());
        handoffs.register(
                Stream.of(HandoffState.values())
                        .map(state -> Row.of(Tags.of("state", state.name()), counts.getOrDefault(state, 0L)))
                        .collect(Collectors.toList()),
                true);
    }
}
