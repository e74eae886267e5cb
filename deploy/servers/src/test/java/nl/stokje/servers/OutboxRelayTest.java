package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a row of the outbox, by the connector's own configuration. */
@Tag("servers")
class OutboxRelayTest {
    /** Of a record's way from a producer to a consumer. */
    private static final int MOST_RECORDS = 20;

    private static Relay relay;
    private static Outbox outbox;

    @BeforeAll
    static void start() throws SQLException {
        relay = Relay.running();
        outbox = relay.outboxOf("handoff");
    }

    @Test
    void aCommittedRowArrivesToTheLetter() throws SQLException {
        var story = "{ \"story\":  \"Ik sta op straat; ‘geen’ huis 🏠\\n\" }" + "\n ".repeat(400_000);
        outbox.add(Row.of("stokje.sealed.v1", "0197-case", story));
        var record = arrivals("stokje.sealed.v1", 1).getFirst();
        assertThat(record.key()).isEqualTo("0197-case");
        assertThat(record.value()).isEqualTo(story);
    }

    @Test
    void itsColumnsBecomeTheHeadersOfACloudEventAndNothingElseDoes() throws SQLException {
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var row = new Row(
                UUID.randomUUID(),
                "stokje.headers.v1",
                "0197-case",
                Instant.parse("2026-03-01T10:15:30.123456Z"),
                traceparent,
                "{}");
        outbox.add(row);
        var record = arrivals("stokje.headers.v1", 1).getFirst();
        assertThat(Arrivals.headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        row.id().toString(),
                        "ce_source",
                        Row.SOURCE,
                        "ce_type",
                        Row.TYPE,
                        "ce_time",
                        "2026-03-01T10:15:30.123456Z",
                        "content-type",
                        "application/json",
                        "traceparent",
                        traceparent));
    }

    @Test
    void aRowThatWasRolledBackDoesNotArrive() throws SQLException {
        try (var connection = outbox.connect()) {
            connection.setAutoCommit(false);
            outbox.add(connection, Row.of("stokje.rollback.v1", "key", "rolled back"));
            connection.rollback();
            outbox.add(connection, Row.of("stokje.rollback.v1", "key", "committed"));
            connection.commit();
        }
        assertThat(arrivals("stokje.rollback.v1", 1))
                .extracting(ConsumerRecord::value)
                .containsExactly("committed");
    }

    @Test
    void rowsOfOneTransactionArriveInTheirOrderEachOnItsOwnTopic() throws SQLException {
        try (var connection = outbox.connect()) {
            connection.setAutoCommit(false);
            for (var number = 0; number < 100; number++) {
                outbox.add(connection, Row.of("stokje.order-%d.v1".formatted(number % 2), "key", "" + number));
            }
            connection.commit();
        }
        assertThat(arrivals("stokje.order-0.v1", 50))
                .extracting(ConsumerRecord::value)
                .containsExactlyElementsOf(Stream.iterate(0, number -> number + 2)
                        .limit(50)
                        .map(Object::toString)
                        .toList());
    }

    /** Machines differ: a row's way is compared with that of a record, by turns. A relay that polls would be far off. */
    @Test
    void aRowTakesNotManyTimesAsLongToItsConsumerAsARecordDoes() throws SQLException {
        var topic = "stokje.latency.v1";
        var rows = new ArrayList<Long>();
        var records = new ArrayList<Long>();
        try (var connection = outbox.connect();
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", relay.kafka.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer());
                var arrivals = new Arrivals(relay.kafka.bootstrapServers(), "stokje\\.latency\\.v1")) {
            outbox.add(connection, Row.of(topic, "key", "makes the topic"));
            await().until(() -> !arrivals.all().isEmpty());
            for (var number = 0; number < 100; number++) {
                outbox.add(connection, Row.of(topic, "key", "row"));
                rows.add(untilOneMoreThan(1 + 2 * number, arrivals));
                producer.send(new ProducerRecord<>(topic, "key", "record"));
                records.add(untilOneMoreThan(2 + 2 * number, arrivals));
            }
        }
        System.out.printf(
                "to the consumer, at the median: a row %d us, a record %d us%n", median(rows), median(records));
        assertThat(median(rows)).isLessThan(MOST_RECORDS * median(records));
    }

    private static long untilOneMoreThan(int arrived, Arrivals arrivals) {
        var began = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> arrivals.all().size() > arrived);
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }

    private static long median(List<Long> micros) {
        return micros.stream().sorted().skip(micros.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void aQuietDatabaseDoesNotHoldUpTheLogOfTheOthers() throws SQLException {
        try (var connection = relay.postgres.databases().connect("postgres")) {
            var before = Slots.confirmed(connection, "stokje_handoff");
            await("the heartbeat moves the slot on")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Slots.confirmed(connection, "stokje_handoff") > before);
        }
    }

    private static List<ConsumerRecord<String, String>> arrivals(String topic, int count) {
        try (var arrivals = new Arrivals(relay.kafka.bootstrapServers(), topic.replace(".", "\\."))) {
            return await().atMost(Duration.ofSeconds(30)).until(arrivals::all, records -> records.size() >= count);
        }
    }
}
