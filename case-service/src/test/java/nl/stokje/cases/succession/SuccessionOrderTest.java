package nl.stokje.cases.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may order a succession, and what an order must say. */
@QuarkusTest
class SuccessionOrderTest extends SuccessionServiceTest {
    @Test
    void aDryRunCountsAndPassesNothing() {
        var opened = openCases(3);
        close(from, opened.getFirst());
        var answer = order(Map.of("dryRun", true));
        assertThat(answer.<String>path("state")).isEqualTo("ENDED");
        assertThat(answer.<Integer>path("total")).isEqualTo(3);
        assertThat(answer.<List<Map<String, Object>>>path("found"))
                .containsExactlyInAnyOrder(
                        Map.of("status", "OPEN", "urgency", "URGENT", "cases", 2),
                        Map.of("status", "CLOSED", "urgency", "URGENT", "cases", 1));
        assertThat(opened)
                .allSatisfy(caseId -> assertThat(
                                as(from).get("/v1/cases/{id}", caseId).<String>path("holder"))
                        .isEqualTo(from));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "from      | null",
                "from      | \"123\"",
                "from      | []",
                "to        | null",
                "to        | \"the other\"",
                "decision  | \" \"",
                "decision  | null",
                "decision  | {}",
                "decidedAt | null",
                "decidedAt | \"yesterday\"",
                "decidedAt | \"2999-01-01T00:00:00Z\"",
                "filter    | \"all\"",
                "filter    | {\"urgencies\": [\"SOON\"]}",
                "filter    | {\"urgencies\": [null]}",
                "filter    | {\"openedBefore\": \"then\"}",
                "filter    | {\"openedBefore\": \"+999999999-12-31T23:59:59Z\"}",
                "filter    | {\"regions\": []}",
                "dryRun    | \"perhaps\"",
                "surprise  | 1",
            })
    void aWrongFieldIsNamed(String field, String value) {
        var body = new HashMap<String, Object>(ordered(Map.of()));
        body.put(field, "here");
        var answer = operator()
                .body(JSON.valueToTree(body).toString().replace("\"here\"", value))
                .post("/v1/successions");
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.asString()).contains(field);
    }

    @Test
    void anAgencyCannotSucceedItselfNorOneThatNobodyKnows() {
        assertProblem(order(Map.of("to", from)), 400, "invalid-input");
        assertProblem(order(Map.of("to", "00000009990000000001")), 409, "successor-unknown");
    }

    @Test
    void onlyOperatorsOrderAndWatchASuccession() {
        for (var path : List.of("/v1/successions", "/v1/successions/" + Ids.next())) {
            assertProblem(as(from, "team-lead").get(path), 403, "role-missing");
        }
        assertProblem(as(from, "agency-admin").body(ordered(Map.of())).post("/v1/successions"), 403, "role-missing");
        assertProblem(operator().get("/v1/successions/{id}", Ids.next()), 404, "not-found");
        assertProblem(operator().get("/v1/successions/{id}/failures", Ids.next()), 404, "not-found");
        assertThat(operator().get("/v1/successions?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameOrderSentAgainIsOneSuccession_I7() {
        var key = UUID.randomUUID().toString();
        var body = ordered(Map.of());
        var ids = Stream.of(1, 2)
                .map(_ -> operator().header("Idempotency-Key", key).body(body).post("/v1/successions"))
                .map(ordered -> operator().get(ordered.header("Location")).<String>path("id"))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1).doesNotContainNull();
        assertThat(operator().get("/v1/successions").<List<String>>path("items.id"))
                .containsAll(ids);
    }
}
