package nl.stokje.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.wall.AsService;

/** Deletes what has been kept long enough, a bounded number of rows in a transaction, until none is left. */
@ApplicationScoped
class Housekeeping {
    private final EntityManager entities;
    private final Clock clock;
    private final KitConfig config;

    Housekeeping(EntityManager entities, Clock clock, KitConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.config = config;
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        deleteOlderThan(
                config.outbox().keep(),
                "DELETE FROM outbox WHERE position IN "
                        + "(SELECT position FROM outbox WHERE time < :limit ORDER BY time LIMIT 10000)");
        deleteOlderThan(
                config.inbox().keep(),
                "DELETE FROM inbox WHERE ctid IN "
                        + "(SELECT ctid FROM inbox WHERE taken_at < :limit ORDER BY taken_at LIMIT 10000)");
        deleteOlderThan(
                config.idempotency().keep(),
                "DELETE FROM idempotency_key WHERE ctid IN "
                        + "(SELECT ctid FROM idempotency_key WHERE used_at < :limit ORDER BY used_at LIMIT 10000)");
    }

    private void deleteOlderThan(Duration age, String sql) {
        var limit = clock.instant().minus(age);
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery(sql)
                            .setParameter("limit", limit)
                            .executeUpdate());
        } while (deleted > 0);
    }
}
