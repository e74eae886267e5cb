package nl.stokje.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.stokje.kit.wall.AsService;

/** What waits here, for an operator to see: events that no connector has published yet, and records that are parked. */
@Startup
@ApplicationScoped
class OutboxLag {
    private static final Duration LONGEST_REMEMBERED = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;
    /** Where the log of changes ended, and when that was. */
    private final ConcurrentSkipListMap<Long, Instant> ends = new ConcurrentSkipListMap<>();

    private volatile double lag;
    private volatile long keys;
    private volatile long records;

    OutboxLag(EntityManager entities, Clock clock, MeterRegistry meters) {
        this.entities = entities;
        this.clock = clock;
        Gauge.builder("stokje.outbox.lag", this, backlog -> backlog.lag)
                .baseUnit("seconds")
                .description("How long the oldest event that its connector may not have published yet has waited")
                .register(meters);
        Gauge.builder("stokje.parked.keys", this, backlog -> backlog.keys)
                .description("Keys set apart because a record of theirs can't be processed")
                .register(meters);
        Gauge.builder("stokje.parked.records", this, backlog -> backlog.records)
                .description("Records that wait behind those, each with its copy on a dead-letter topic")
                .register(meters);
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.outbox-lag.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        keys = number("SELECT count(*) FROM parked_key");
        records = number("SELECT count(*) FROM parked_record");
        ends.putIfAbsent(number("SELECT CAST(pg_current_wal_flush_lsn() - '0/0' AS bigint)"), clock.instant());
        ends.headMap(ends.lastKey()).values().removeIf(clock.instant().minus(LONGEST_REMEMBERED)::isAfter);
        lag = lagBehind(confirmed()).toMillis() / 1000.0;
    }

    /** As of the last look. */
    long parkedKeys() {
        return keys;
    }

    /** How far the connector of this database has got; 0 where it has no slot. */
    private long confirmed() {
        return number("""
                SELECT coalesce(max(CAST(confirmed_flush_lsn - '0/0' AS bigint)), 0) FROM pg_replication_slots
                WHERE database = current_database() AND slot_type = 'logical'""");
    }

    /**
     * A row doesn't know its place in the log. So this remembers when the log ended where: what was written before the
     * connector's place is published, what came later may not be.
     */
    private Duration lagBehind(long confirmed) {
        var published = ends.floorEntry(confirmed);
        var since = published == null ? ends.firstEntry().getValue() : published.getValue();
        var row = (Tuple) entities.createNativeQuery("SELECT min(time) FROM outbox WHERE time > :since", Tuple.class)
                .setParameter("since", since)
                .getSingleResult();
        var oldest = row.get(0, Instant.class);
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
