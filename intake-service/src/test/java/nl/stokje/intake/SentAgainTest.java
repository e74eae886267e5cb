package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.stokje.kit.grants.TableOwner;
import org.junit.jupiter.api.Test;

/** The same request twice is one intake. */
@QuarkusTest
class SentAgainTest extends IntakeServiceTest {
    @Inject
    TableOwner owner;

    @Test
    void theFirstAnswerIsGivenAgain() {
        var key = UUID.randomUUID().toString();
        var first = send(TOWN_HALL, key, "één keer");
        var second = send(TOWN_HALL, key, "één keer");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.as(JsonNode.class)).isEqualTo(first.as(JsonNode.class));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(by(TOWN_HALL).get(first.header("Location")).<String>path("id"))
                .isEqualTo(first.path("id"));
        assertThat(outbox.about(first.path("caseId"), INTAKE_TOPIC, "intake.registered"))
                .hasSize(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        send(TOWN_HALL, key, "dit");
        var reused = send(TOWN_HALL, key, "dat");
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(reused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aKeyBelongsToItsAgency() {
        var key = UUID.randomUUID().toString();
        var first = send(TOWN_HALL, key, "van ons");
        var other = send(HOUSING, key, "van hen");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.<String>path("id")).isNotEqualTo(first.<String>path("id"));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        var key = UUID.randomUUID().toString();
        assertThat(send(TOWN_HALL, key, " ").statusCode()).isEqualTo(400);
        assertThat(send(TOWN_HALL, key, "nu wel").statusCode()).isEqualTo(201);
    }

    @Test
    void manyAtTheSameMomentAreOneIntake() throws Exception {
        var key = UUID.randomUUID().toString();
        by(TOWN_HALL);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Response> sending = () -> send(TOWN_HALL, key, "haast");
            var answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(_ -> sending).toList());
            var ids = answers.stream()
                    .map(answer -> answer.resultNow().<String>path("id"))
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void aRequestThatLostItsDatabaseIsSafeToSendAgain() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = intakes();
        var cut = sendAndCutOff(key);
        assertThat(cut.statusCode()).as(cut.asString()).isEqualTo(503);
        assertThat(cut.contentType()).startsWith("application/problem+json");
        assertThat(cut.<String>path("type")).isEqualTo("urn:stokje:problem:unavailable");
        assertThat(cut.header("Retry-After")).isEqualTo("5");
        assertThat(send(TOWN_HALL, key, "afgebroken").statusCode()).isEqualTo(201);
        assertThat(intakes()).isEqualTo(before + 1);
    }

    private int intakes() {
        return Integer.parseInt(rows("SELECT count(*)::text FROM intake").getFirst());
    }

    /** The connection of this request ends while it waits for a lock. */
    private Response sendAndCutOff(String key) throws Exception {
        by(TOWN_HALL);
        try (var thread = Executors.newSingleThreadExecutor();
                var locking = owner.connect()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("LOCK TABLE idempotency_key");
            var sending = thread.submit(() -> send(TOWN_HALL, key, "afgebroken"));
            await().until(() -> rows("""
                            SELECT pg_terminate_backend(pid)::text FROM pg_locks
                            WHERE NOT granted AND relation = 'idempotency_key'::regclass""").size() == 1);
            locking.rollback();
            return sending.get();
        }
    }

    private Response send(String agency, String key, String story) {
        return by(agency).header("Idempotency-Key", key).body(intake(story)).post("/v1/intakes");
    }
}
