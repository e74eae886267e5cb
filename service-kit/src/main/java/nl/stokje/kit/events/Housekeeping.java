package nl.stokje.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import nl.stokje.kit.wall.AsService;

/**
 * Has what was kept for its term deleted, a bounded number of rows in a transaction, until none is left. The service's role
 * can't delete these rows itself: the functions are the owner's, and so are the terms ({@code db/kit}).
 */
@ApplicationScoped
class Housekeeping {
    private static final List<String> FUNCTIONS = List.of(
            "delete_old_outbox_rows",
            "delete_old_inbox_rows",
            "delete_old_idempotency_keys",
            "delete_old_access_log_entries");

    private final EntityManager entities;

    Housekeeping(EntityManager entities) {
        this.entities = entities;
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        FUNCTIONS.forEach(this::callUntilNoneIsLeft);
    }

    private void callUntilNoneIsLeft(String function) {
        while (QuarkusTransaction.requiringNew().call(() -> deletedBy(function)) > 0) {
            // Each call deletes a bounded number.
        }
    }

    private long deletedBy(String function) {
        return ((Number) entities.createNativeQuery("SELECT " + function + "()").getSingleResult()).longValue();
    }
}
