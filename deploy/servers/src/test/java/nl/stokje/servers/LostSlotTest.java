package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL forgot to tell the connector is published from the kept rows: again rather than never (I8). */
@Tag("servers")
class LostSlotTest {

    private static final String SLOT = "stokje_feedback";

    private Relay relay;
    private Outbox outbox;

    @BeforeEach
    void start() throws SQLException {
        relay = Relay.running();
        outbox = relay.outboxOf("feedback");
    }

    @Test
    void aSlotDroppedUnderARunningConnectorIsHealed() throws SQLException {
        try (var arrivals = arrivalsOf("stokje.dropped.v1")) {
            publish(arrivals, "stokje.dropped.v1", "before");
            try (var superuser = relay.postgres.databases().connect("stokje_feedback")) {
                Slots.drop(superuser, SLOT);
            }
            publish(arrivals, "stokje.dropped.v1", "after");
        }
    }

    @Test
    void rowsWrittenWhileThereWasNoSlotAndNoConnectorArrive() throws SQLException {
        try (var arrivals = arrivalsOf("stokje.gap.v1")) {
            publish(arrivals, "stokje.gap.v1", "before");
            relay.connect.kill();
            outbox.add(Row.of("stokje.gap.v1", "key", "with a slot, without a connector"));
            try (var superuser = relay.postgres.databases().connect("stokje_feedback")) {
                Slots.drop(superuser, SLOT);
            }
            outbox.add(Row.of("stokje.gap.v1", "key", "without both"));
            relay.startConnect();
            publish(arrivals, "stokje.gap.v1", "after");
            assertThat(valuesOf(arrivals)).contains("with a slot, without a connector", "without both");
        }
    }

    @Test
    void aSlotThatPostgresGaveUpForItsSizeIsHealed() throws SQLException {
        try (var arrivals = arrivalsOf("stokje.given-up.v1")) {
            publish(arrivals, "stokje.given-up.v1", "before");
            relay.connect.kill();
            outbox.add(Row.of("stokje.given-up.v1", "key", "lost with the log"));
            try (var superuser = relay.postgres.databases().connect("stokje_feedback")) {
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    Slots.advanceLog(superuser);
                    return Slots.isLost(superuser, SLOT);
                });
            }
            relay.startConnect();
            publish(arrivals, "stokje.given-up.v1", "after");
            assertThat(valuesOf(arrivals)).contains("lost with the log");
        }
    }

    /** Its log ends before what the connector has seen. A base backup holds no slots, a copy of the disk does. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRestoredBackupIsHealed(boolean withSlots) throws SQLException, IOException {
        var topic = "stokje.restored-%s.v1".formatted(withSlots);
        try (var arrivals = arrivalsOf(topic)) {
            publish(arrivals, topic, "before the backup");
            relay.postgres.stop();
            var backup = relay.data().resolveSibling("backup");
            copy(relay.data(), backup);
            relay.startPostgres();
            // More log than is written before the watch looks: a disk put back with its slots can be told by nothing
            // else.
            try (var superuser = relay.postgres.databases().connect("stokje_feedback")) {
                Slots.advanceLog(superuser);
            }
            publish(arrivals, topic, "forgotten by the backup");
            relay.postgres.stop();
            delete(relay.data());
            copy(backup, relay.data());
            delete(backup);
            if (!withSlots) {
                for (var slot : relay.data().resolve("pg_replslot").toFile().listFiles()) {
                    delete(slot.toPath());
                }
            }
            relay.startPostgres();
            publish(arrivals, topic, "after the backup");
        }
    }

    private void publish(Arrivals arrivals, String topic, String payload) throws SQLException {
        outbox.add(Row.of(topic, "key", payload));
        var began = System.nanoTime();
        await(payload)
                .atMost(Duration.ofSeconds(60))
                .until(() -> valuesOf(arrivals).contains(payload));
        System.out.printf(
                "'%s' arrived after %d ms%n",
                payload, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private Arrivals arrivalsOf(String topic) {
        return new Arrivals(relay.kafka.bootstrapServers(), topic.replace(".", "\\."));
    }

    private static List<String> valuesOf(Arrivals arrivals) {
        return arrivals.all().stream().map(ConsumerRecord::value).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
