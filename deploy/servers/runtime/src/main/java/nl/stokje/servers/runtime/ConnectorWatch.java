package nl.stokje.servers.runtime;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what an operator would do: starts failed connectors again, at growing intervals, and removes replication slots
 * from which a connector would never get what it misses. Without its slot it makes a new one and reads the kept rows.
 */
final class ConnectorWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final WorkerApi worker;
    private final ReplicationSlots slots;
    private final Map<String, Restart> restarts = new HashMap<>();
    private Instant knownStart = Instant.MIN;

    ConnectorWatch(WorkerApi worker, ReplicationSlots slots) {
        this.worker = worker;
        this.slots = slots;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(ROUND);
                dropUselessSlots();
                restartFailed();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | SQLException e) {
                LOG.debug("the worker or PostgreSQL does not answer (yet)", e);
            }
        }
    }

    /** A backup can only have been put back while PostgreSQL did not run. */
    private void dropUselessSlots() throws IOException, InterruptedException, SQLException {
        for (var slot : slots.dropLost()) {
            LOG.warn("dropped replication slot {}: PostgreSQL had removed its log", slot);
        }
        var started = slots.serverStarted();
        if (!started.equals(knownStart)) {
            for (var position : worker.positions()) {
                if (slots.dropIfBehind(position.slot(), position.lsn())) {
                    LOG.warn("dropped replication slot {}: its database is older than what was read", position.slot());
                }
            }
            knownStart = started;
        }
    }

    private void restartFailed() throws IOException, InterruptedException {
        var failed = worker.failedConnectors();
        restarts.entrySet()
                .removeIf(entry ->
                        !failed.contains(entry.getKey()) && entry.getValue().isForgotten());
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
