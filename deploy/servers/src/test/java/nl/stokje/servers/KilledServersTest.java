package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A committed row is published whatever dies when (I8), once and in order for a consumer of committed transactions. */
@Tag("servers")
class KilledServersTest {

    private static Relay relay;
    private static Outbox outbox;

    @BeforeAll
    static void start() throws SQLException {
        relay = Relay.running();
        outbox = relay.outboxOf("case");
    }

    enum Victim {
        CONNECT {
            @Override
            void killAndRestart() {
                relay.connect.kill();
                relay.startConnect();
            }
        },
        KAFKA {
            @Override
            void killAndRestart() {
                relay.kafka.kill();
                relay.startKafka();
            }
        },
        POSTGRES {
            @Override
            void killAndRestart() {
                relay.postgres.kill();
                relay.startPostgres();
            }
        };

        abstract void killAndRestart();
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void everyCommittedRowArrivesOnceAndInOrderWhenThisOneIsKilled(Victim victim) throws SQLException {
        var topic = "stokje.killed-%s.v1".formatted(victim.name().toLowerCase());
        try (var writing = new Writing(outbox, topic);
                var arrivals = new Arrivals(relay.kafka.bootstrapServers(), topic.replace(".", "\\."))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> arrivals.all().size() > 100);
            victim.killAndRestart();
            var before = arrivals.all().size();
            var killed = System.nanoTime();
            await("the connector goes on")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> arrivals.all().size() > before + 100);
            System.out.printf(
                    "after %s came back, events flowed again within %d ms%n",
                    victim, Duration.ofNanos(System.nanoTime() - killed).toMillis());
            writing.stop();
            var committed = outbox.payloads(topic);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(arrivals.all()).hasSizeGreaterThanOrEqualTo(committed.size()));
            assertThat(valuesOf(arrivals)).containsExactlyInAnyOrderElementsOf(committed);
            assertThat(byKey(valuesOf(arrivals))).isEqualTo(byKey(committed));
        }
    }

    private static List<String> valuesOf(Arrivals arrivals) {
        return arrivals.all().stream().map(ConsumerRecord::value).toList();
    }

    /** A payload is its key, a blank and a number. */
    private static Map<String, List<String>> byKey(List<String> payloads) {
        return payloads.stream().collect(Collectors.groupingBy(payload -> payload.split(" ")[0]));
    }
}
