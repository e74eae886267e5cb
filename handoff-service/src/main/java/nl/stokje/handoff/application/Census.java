package nl.stokje.handoff.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.handoff.domain.HandoffState;
import org.hibernate.Session;

/** Counts the handoffs in each state, for an operator to see. */
@ApplicationScoped
class Census {
    private final Session session;
    private final MultiGauge handoffs;

    Census(Session session, MeterRegistry meters) {
        this.session = session;
        this.handoffs = MultiGauge.builder("stokje.handoffs")
                .description("Handoffs by the state they are in")
                .register(meters);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        var counts = new EnumMap<HandoffState, Long>(HandoffState.class);
        session.createQuery("SELECT handoff.state, count(*) FROM Handoff handoff GROUP BY handoff.state", Tuple.class)
                .getResultStream()
                .forEach(row -> counts.put(row.get(0, HandoffState.class), row.get(1, Long.class)));
        handoffs.register(
                Stream.of(HandoffState.values())
                        .map(state -> Row.of(Tags.of("state", state.name()), counts.getOrDefault(state, 0L)))
                        .collect(Collectors.toList()),
                true);
    }
}
