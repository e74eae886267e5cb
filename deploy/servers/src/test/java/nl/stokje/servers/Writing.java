package nl.stokje.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Puts rows of five keys into an outbox until it is told to stop, also after its connection broke. */
final class Writing implements AutoCloseable {

    private static final int KEYS = 5;

    private final Outbox outbox;
    private final String topic;
    private final Thread thread;
    private volatile boolean stopped;

    Writing(Outbox outbox, String topic) {
        this.outbox = outbox;
        this.topic = topic;
        thread = Thread.ofPlatform().daemon().start(this::write);
    }

    private void write() {
        var number = 0;
        while (!stopped) {
            try (var connection = outbox.connect()) {
                while (!stopped) {
                    add(connection, number);
                    number++;
                    LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
                }
            } catch (SQLException e) {
                number++; // whether this one was committed, the table says
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private void add(Connection connection, int number) throws SQLException {
        var key = "key-" + number % KEYS;
        outbox.add(connection, Row.of(topic, key, key + " " + number));
    }

    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
