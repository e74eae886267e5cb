package nl.stokje.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Consumers that all wait for the database don't keep those who call waiting with them. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class ConsumersLeaveConnectionsTest {
    private static final String TOPIC = "stokje.kettle.v1";
    private static final int CONSUMERS = 4;
    private static final int KEYS = 4;

    @Inject
    KeyOrderedDispatch dispatch;

    @Inject
    TableOwner owner;

    @ConfigProperty(name = "stokje.test.token-url")
    URI tokenUrl;

    @ConfigProperty(name = "stokje.consumers.connections")
    int bound;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int pool;

    private final AtomicInteger happened = new AtomicInteger();

    @Test
    void withAllLanesBlockedAReadStillAnswers() throws Exception {
        assertThat(CONSUMERS * KEYS).as("lanes, as many as the whole pool").isGreaterThanOrEqualTo(pool);
        var token = new Tokens(tokenUrl).of("00000001000000000001", "operator");
        try (var threads = Executors.newCachedThreadPool();
                var locking = owner.connect()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("LOCK TABLE inbox");
            IntStream.range(0, CONSUMERS).forEach(number -> threads.submit(() -> deliver("timers.kettle" + number)));
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == bound);

            var reads = new ArrayList<Callable<Integer>>();
            for (var read = 0; read < pool - bound; read++) {
                reads.add(() ->
                        given().auth().oauth2(token).get("/v1/parked-keys").statusCode());
            }
            for (var status : threads.invokeAll(reads)) {
                assertThat(status.get()).isEqualTo(200);
            }
            assertThat(waiting()).as("no more of them than may").isEqualTo(bound);
            locking.rollback();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> happened.get() == CONSUMERS * KEYS);
    }

    /** How many connections of the service wait for the lock. */
    private int waiting() throws SQLException {
        try (var connection = owner.connect();
                var rows = connection.createStatement().executeQuery("""
                        SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'inbox'::regclass""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void deliver(String consumer) {
        List<ConsumerRecord<String, byte[]>> records =
                IntStream.range(0, KEYS).mapToObj(_ -> record()).toList();
        dispatch.deliver(
                reading(consumer), new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of()));
    }

    private EventConsumer reading(String name) {
        return new EventConsumer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, Consumer<ReceivedEvent>> effects() {
                return Map.of("kettle.boiled", _ -> happened.incrementAndGet());
            }
        };
    }

    private static ConsumerRecord<String, byte[]> record() {
        var record =
                new ConsumerRecord<>(TOPIC, 0, 0, UUID.randomUUID().toString(), "1".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "urn:nld:oin:00000001003214345000:systeem:kitchen",
                        "ce_type",
                        "nl.stokje.kettle.boiled.v1",
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
