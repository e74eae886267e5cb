package nl.stokje.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import nl.stokje.kit.KitConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What all consumers of this process take of the connections to the database together. However many records wait for a slow
 * database or for each other, some connections are left for those who call.
 */
@ApplicationScoped
class ConsumerConnections {
    private final Semaphore free;

    ConsumerConnections(KitConfig config, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int pool) {
        var bound = config.consumers().connections();
        if (bound < 1 || bound >= pool) {
            throw new IllegalArgumentException(
                    "stokje.consumers.connections must be at least 1 and less than the pool of " + pool + ", not "
                            + bound);
        }
        free = new Semaphore(bound, true);
    }

    /**
     * Waits until a connection is free for the caller, who gives it back.
     *
     * @throws IllegalStateException when the service stops meanwhile
     */
    void take() {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting; the record will be delivered again", e);
        }
    }

    void giveBack() {
        free.release();
    }
}
