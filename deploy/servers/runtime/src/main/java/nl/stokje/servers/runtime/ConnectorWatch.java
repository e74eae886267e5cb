package nl.stokje.servers.runtime;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts connectors again that failed, at growing intervals, and removes replication slots that PostgreSQL gave up: with
 * such a slot a connector waits for half an hour and fails, without one it makes a new slot and reads the kept rows.
 */
final class ConnectorWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final WorkerApi worker;
    private final ReplicationSlots slots;
    private final Map<String, Restart> restarts = new HashMap<>();

    ConnectorWatch(WorkerApi worker, ReplicationSlots slots) {
        this.worker = worker;
        this.slots = slots;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(ROUND);
                dropLostSlots();
                restart(worker.failedConnectors());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug("the worker does not answer (yet)", e);
            }
        }
    }

    private void dropLostSlots() {
        try {
            slots.dropLost().forEach(slot -> LOG.warn("dropped replication slot {}, which had lost its log", slot));
        } catch (SQLException e) {
            LOG.debug("PostgreSQL does not answer (yet)", e);
        }
    }

    private void restart(Set<String> failed) throws IOException, InterruptedException {
        restarts.keySet()
                .removeIf(name -> !failed.contains(name) && restarts.get(name).isForgotten());
        for (var name : failed) {
            var restart = restarts.getOrDefault(name, Restart.FIRST);
            if (restart.isDue()) {
                LOG.warn("connector {} failed; starting it again", name);
                worker.restart(name);
                restarts.put(name, restart.next());
            }
        }
    }

    /** When to try next, and how long to wait after that. */
    private record Restart(Instant due, Duration pause) {

        static final Restart FIRST = new Restart(Instant.MIN, Duration.ofSeconds(1));

        boolean isDue() {
            return !Instant.now().isBefore(due);
        }

        /** It has held for so long that the next failure is a new one. */
        boolean isForgotten() {
            return Instant.now().isAfter(due.plus(LONGEST_PAUSE));
        }

        Restart next() {
            var longer = pause.multipliedBy(2);
            return new Restart(Instant.now().plus(pause), longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE);
        }
    }
}
