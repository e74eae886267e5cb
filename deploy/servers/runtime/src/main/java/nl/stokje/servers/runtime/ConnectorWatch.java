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
 * Does what an operator would do: starts failed connectors again, at growing intervals, and takes away what a connector
 * would hold on to in vain. Without its slot or its position it makes a new slot and reads the kept rows.
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
                dropLostSlots();
                healAfterRestart();
                restartFailed();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | SQLException e) {
                LOG.debug("the worker or PostgreSQL does not answer (yet)", e);
            }
        }
    }

    /** With such a slot a connector waits for half an hour, and fails. */
    private void dropLostSlots() throws SQLException {
        for (var slot : slots.dropLost()) {
            LOG.warn("dropped replication slot {}: PostgreSQL had removed its log", slot);
        }
    }

    /**
     * A backup can only have been put back while PostgreSQL did not run. When its slots came with it, a connector waits
     * for a place that the log has not reached yet, and would miss all that is written until then.
     */
    private void healAfterRestart() throws IOException, InterruptedException, SQLException {
        var started = slots.serverStarted();
        if (started.equals(knownStart)) {
            return;
        }
        for (var position : worker.positions()) {
            if (slots.endOfLog() < position.lsn()) {
                LOG.warn("connector {} is ahead of its database, which is older; it begins anew", position.connector());
                beginAnew(position);
            }
        }
        knownStart = started;
    }

    /** Without the slot too: with a new one, what is kept and what is written next meet without a gap. */
    private void beginAnew(WorkerApi.Position position) throws IOException, InterruptedException, SQLException {
        try {
            worker.stop(position.connector());
            slots.drop(position.slot());
            worker.forgetPosition(position.connector());
        } finally {
            worker.resume(position.connector());
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
