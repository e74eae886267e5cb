package nl.stokje.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request sent again changes nothing more. */
@QuarkusTest
class SentAgainTest extends CaseServiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"WAIVE", "MEET"})
    void theFirstAnswerIsGivenAgain(String decision) {
        var caseId = openCase();
        var path = requirementOf(caseId);
        var key = UUID.randomUUID().toString();
        var body = Map.of("decision", decision, "reason", "She brought it later");
        var first = send(TOWN_HALL, key, path, body);
        var second = send(TOWN_HALL, key, path, body);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
        assertThat(second.as(JsonNode.class)).isEqualTo(first.as(JsonNode.class));
        var type = decision.equals("WAIVE") ? "case.requirement-waived" : "case.requirement-met";
        assertThat(outbox.about(caseId, CASE_TOPIC, type)).hasSize(1);
    }

    @Test
    void aClosingSentAgainIsOneClosing() {
        var caseId = openCase();
        var key = UUID.randomUUID().toString();
        var body = Map.of("decision", "CLOSE", "reason", "done");
        var path = "/v1/cases/" + caseId + "/decisions";
        assertThat(send(TOWN_HALL, key, path, body).statusCode()).isEqualTo(201);
        assertThat(send(TOWN_HALL, key, path, body).statusCode()).isEqualTo(201);
        assertProblem(send(TOWN_HALL, UUID.randomUUID().toString(), path, body), 409, "case-closed");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.closed")).hasSize(1);
    }

    @Test
    void anotherBodyOrAnotherPathUnderTheSameKeyIsRefused() {
        var caseId = openCase();
        var key = UUID.randomUUID().toString();
        var path = "/v1/cases/" + caseId + "/context-items";
        assertThat(send(TOWN_HALL, key, path, item("one")).statusCode()).isEqualTo(201);
        assertProblem(send(TOWN_HALL, key, path, item("two")), 422, "idempotency-key-reused");
        var elsewhere = "/v1/cases/" + openCase() + "/context-items";
        assertProblem(send(TOWN_HALL, key, elsewhere, item("one")), 422, "idempotency-key-reused");
        assertThat(itemsOf(caseId)).containsExactly("one");
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        var caseId = openCase();
        var key = UUID.randomUUID().toString();
        var path = "/v1/cases/" + caseId + "/context-items";
        assertProblem(send(TOWN_HALL, key, path, item(" ")), 400, "invalid-input");
        assertProblem(send(STRANGER, key, path, item("mine")), 404, "not-found");
        assertThat(send(TOWN_HALL, key, path, item("now it is")).statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        var path = "/v1/cases/" + openCase() + "/context-items";
        assertProblem(send(TOWN_HALL, " ", path, item("one")), 400, "invalid-input");
        assertProblem(send(TOWN_HALL, "k".repeat(201), path, item("one")), 400, "invalid-input");
    }

    @Test
    void manyAtTheSameMomentAreOne() throws Exception {
        var caseId = openCase();
        var key = UUID.randomUUID().toString();
        var path = "/v1/cases/" + caseId + "/context-items";
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Response> sending = () -> send(TOWN_HALL, key, path, item("in a hurry"));
            var answers = threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> sending).toList());
            var ids = answers.stream()
                    .map(answer -> answer.resultNow().<String>path("id"))
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1).doesNotContainNull();
        }
        assertThat(itemsOf(caseId)).containsExactly("in a hurry");
    }

    private Response send(String agency, String key, String path, Map<String, ?> body) {
        return as(agency).header("Idempotency-Key", key).body(body).post(path);
    }

    private String requirementOf(UUID caseId) {
        var id = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        return "/v1/cases/" + caseId + "/requirements/" + id + "/decisions";
    }

    private List<String> itemsOf(UUID caseId) {
        return as(TOWN_HALL).get("/v1/cases/{id}", caseId).path("items.text");
    }

    private static Map<String, String> item(String text) {
        return Map.of("category", "SIGNALS", "text", text);
    }
}
