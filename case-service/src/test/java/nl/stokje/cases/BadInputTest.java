package nl.stokje.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.servers.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input gets a problem that says what is wrong and what is allowed, and never a 500. */
@QuarkusTest
class BadInputTest extends CaseServiceTest {
    private static final Map<String, Map<String, Object>> GOOD = Map.of(
            "decisions",
            Map.of("decision", "CLOSE", "reason", "done"),
            "requirements",
            Map.of("code", "rent-contract", "labels", Map.of("nl", "Huurcontract")),
            "requirements/{requirement}/decisions",
            Map.of("decision", "WAIVE", "reason", "Asking puts her at risk"),
            "context-items",
            Map.of("category", "SIGNALS", "text", "Seems exhausted"),
            "consents",
            Map.of("givenBy", "CITIZEN", "categories", List.of("STORY"), "until", "2099-01-01T00:00:00Z"));

    private static UUID shared;

    @BeforeEach
    void openOnce() {
        if (shared == null) {
            shared = openCase();
        }
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "decisions     | surprise  | 1                          | surprise",
                "decisions     | decision  | \"OPEN\"                   | CLOSE",
                "decisions     | decision  | 7                          | decision",
                "decisions     | decision  | null                       | decision",
                "decisions     | decision  | \"\"                       | decision",
                "decisions     | reason    | \"  \"                     | reason",
                "decisions     | reason    | null                       | reason",
                "decisions     | reason    | {}                         | reason",
                "decisions     | reason    | \"a\\u0000b\"              | reason",
                "decisions     | reason    | \"\\ud83d\"                | reason",
                "requirements/{requirement}/decisions | surprise | {}   | surprise",
                "requirements/{requirement}/decisions | decision | \"FORGET\" | MEET",
                "requirements/{requirement}/decisions | decision | null | decision",
                "requirements/{requirement}/decisions | reason   | \"\" | reason",
                "requirements/{requirement}/decisions | reason   | null | reason",
                "requirements/{requirement}/decisions | reason   | []   | reason",
                "requirements  | surprise  | 1                          | surprise",
                "requirements  | code      | null                       | code",
                "context-items | surprise  | []                         | surprise",
                "context-items | category  | \"GOSSIP\"                 | STORY",
                "context-items | category  | null                       | category",
                "context-items | category  | [\"STORY\"]                | category",
                "context-items | text      | \" \"                      | text",
                "context-items | text      | null                       | text",
                "context-items | special   | \"perhaps\"                | special",
                "context-items | expiresAt | \"tomorrow\"               | expiresAt",
                "context-items | expiresAt | \"2020-01-01T00:00:00Z\"   | expiresAt",
                "context-items | expiresAt | \"+999999999-12-31T23:59:59Z\" | expiresAt",
                "context-items | expiresAt | {}                         | expiresAt",
                "consents      | surprise  | null                       | surprise",
                "consents      | givenBy   | \"NEIGHBOUR\"              | CITIZEN",
                "consents      | givenBy   | \"REPRESENTATIVE\"         | representative",
                "consents      | givenBy   | null                       | givenBy",
                "consents      | receivers | [\"123\"]                  | 20 digits",
                "consents      | receivers | [null]                     | receivers",
                "consents      | receivers | \"all\"                    | receivers",
                "consents      | categories | []                        | categories",
                "consents      | categories | [null]                    | categories",
                "consents      | categories | [\"GOSSIP\"]              | STORY",
                "consents      | categories | null                      | categories",
                "consents      | until     | null                       | until",
                "consents      | until     | \"2020-01-01T00:00:00Z\"   | until",
                "consents      | until     | \"+999999999-12-31T23:59:59Z\" | until",
                "consents      | until     | \"soon\"                   | until",
            })
    void aWrongFieldIsNamed(String path, String field, String value, String named) {
        var body = (ObjectNode) JSON.valueToTree(GOOD.get(path));
        body.put(field, "here");
        var answer =
                as(TOWN_HALL).body(body.toString().replace("\"here\"", value)).post(address(path));
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.asString()).contains(named);
        assertThat(answer.<List<?>>path("errors")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"decisions", "requirements", "requirements/{requirement}/decisions", "context-items", "consents"
            })
    void whatIsNoJsonObjectIsSaidToBeSo(String path) {
        for (var body : List.of("{\"decision\": ", "[]", "\"text\"", "7", "null", "{} {}")) {
            var answer = as(TOWN_HALL).body(body).post(address(path));
            assertThat(answer.statusCode()).as(body + answer.asString()).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertThat(as(TOWN_HALL).post(address(path)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"decisions", "requirements", "requirements/{requirement}/decisions", "context-items", "consents"
            })
    void anotherContentTypeIsRefused(String path) {
        var answer = as(TOWN_HALL).contentType("text/plain").body("Please").post(address(path));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(415);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, 400",
        "?limit=201, 400",
        "?limit=-1, 400",
        "?overdue=true&limit=0, 400",
        "?overdue=maybe, 400",
        "?overdue=true&cursor=abc, 400",
        "?cursor=abc, 400",
        "?cursor=%F0%9F%91%B6, 400",
        "/{id}/timeline?limit=0, 400",
        "/{id}/timeline?cursor=!, 400",
        "/{id}/access-log?limit=999, 400",
        "/{id}/access-log?cursor=AAAA, 400",
        "/{id}/holders?at=yesterday, 400",
        "/{id}/holders?at=2026-11-22, 400",
        "/{id}/holders?at=%2B999999-11-22T09:00:00Z, 400",
        "/{id}/holders?at=2026-11-22T09:00:00, 400",
        "/not-a-uuid, 404",
        "/{id}/, 404",
        "/{id}/nothing, 404",
    })
    void aWrongAddressOrQueryIsAProblemToo(String query, int status) {
        var answer =
                as(TOWN_HALL).urlEncodingEnabled(false).get("/v1/cases" + query.replace("{id}", shared.toString()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void anUnknownCaseOrRequirementIsNotThere() {
        var unknown = Ids.next();
        for (var part : List.of("", "/holders", "/timeline", "/access-log")) {
            assertProblem(as(TOWN_HALL).get("/v1/cases/" + unknown + part), 404, "not-found");
        }
        for (var path : GOOD.keySet()) {
            assertProblem(
                    as(TOWN_HALL)
                            .body(GOOD.get(path))
                            .post(address(path).replace(shared.toString(), unknown.toString())),
                    404,
                    "not-found");
        }
        assertProblem(
                as(TOWN_HALL)
                        .body(Map.of("decision", "MEET"))
                        .post("/v1/cases/{id}/requirements/{r}/decisions", shared, unknown),
                404,
                "not-found");
    }

    @Test
    void aRequirementOfAnotherCaseIsNotThere_I11() {
        var other = as(TOWN_HALL).get("/v1/cases/{id}", openCase()).<String>path("requirements[0].id");
        assertProblem(
                as(TOWN_HALL)
                        .body(Map.of("decision", "MEET"))
                        .post("/v1/cases/{id}/requirements/{r}/decisions", shared, other),
                404,
                "not-found");
    }

    @Test
    void anotherAgencyCanDoNothing_I11() {
        for (var path : GOOD.keySet()) {
            assertProblem(as(STRANGER).body(GOOD.get(path)).post(address(path)), 404, "not-found");
        }
        for (var part : List.of("", "/holders", "/timeline", "/access-log")) {
            assertProblem(as(STRANGER).get("/v1/cases/" + shared + part), 404, "not-found");
        }
        assertThat(as(STRANGER).get("/v1/cases").<List<?>>path("items")).isEmpty();
    }

    @Test
    void aTokenMustBeThereBeFreshAndBeOurs() {
        var tokens = new Tokens(tokenUrl);
        assertProblem(given().contentType("application/json").get("/v1/cases"), 401, "token");
        assertProblem(with("nonsense").get("/v1/cases"), 401, "token");
        assertProblem(
                with(tokens.lasting(Duration.ofMinutes(-5), TOWN_HALL, "caseworker"))
                        .get("/v1/cases"),
                401,
                "token");
        var foreign = new Tokens(URI.create(tokenUrl.toString().replace("/stokje/", "/foreign/")));
        assertProblem(with(foreign.of(TOWN_HALL, "caseworker")).get("/v1/cases"), 401, "token");
        for (var path : GOOD.keySet()) {
            var answer =
                    given().contentType("application/json").body(GOOD.get(path)).post(address(path));
            assertProblem(answer, 401, "token");
        }
    }

    @Test
    void aTokenWithoutTheRightGroupMayNot() {
        for (var group : List.of("integrator", "agency-admin", "operator")) {
            assertProblem(as(TOWN_HALL, group).get("/v1/cases"), 403, "role-missing");
            assertProblem(as(TOWN_HALL, group).get("/v1/cases/{id}", shared), 403, "role-missing");
            for (var path : GOOD.keySet()) {
                assertProblem(as(TOWN_HALL, group).body(GOOD.get(path)).post(address(path)), 403, "role-missing");
            }
        }
        assertProblem(as(TOWN_HALL).get("/v1/parked-keys"), 403, "role-missing");
        assertThat(as(TOWN_HALL, "team-lead").get("/v1/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatNamesNoOinMayNot() {
        assertProblem(as("somebody", "caseworker").get("/v1/cases"), 403, "no-agency");
    }

    @Test
    void whatNeedsAnOpenCaseIsRefusedOfAClosedOneWithTheStateThatHolds() {
        var closed = openCase();
        var requirement = as(TOWN_HALL).get("/v1/cases/{id}", closed).<String>path("requirements[0].id");
        close(TOWN_HALL, closed);
        for (var path : GOOD.keySet()) {
            var answer = as(TOWN_HALL)
                    .body(GOOD.get(path))
                    .post("/v1/cases/" + closed + "/" + path.replace("{requirement}", requirement));
            assertProblem(answer, 409, "case-closed");
            assertThat(answer.<String>path("state")).isEqualTo("CLOSED");
        }
    }

    @Test
    void aRequirementIsDecidedOnce_I10() {
        var caseId = openCase();
        var requirement = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        var path = "/v1/cases/" + caseId + "/requirements/" + requirement + "/decisions";
        as(TOWN_HALL)
                .body(Map.of("decision", "WAIVE", "reason", "No parents"))
                .post(path)
                .then()
                .statusCode(201);
        var answer = as(TOWN_HALL).body(Map.of("decision", "MEET")).post(path);
        assertProblem(answer, 409, "requirement-settled");
        assertThat(answer.<String>path("state")).isEqualTo("WAIVED");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.requirement-met")).isEmpty();
    }

    @Test
    void aCaseThatIsFullSaysSoAndKeepsWhatItHas() {
        var caseId = openCase();
        var item = Map.of("category", "DOCUMENTS", "text", "\u6F22".repeat(20_000));
        for (var i = 0; i < 7; i++) {
            as(TOWN_HALL)
                    .body(item)
                    .post("/v1/cases/{id}/context-items", caseId)
                    .then()
                    .statusCode(201);
        }
        assertProblem(as(TOWN_HALL).body(item).post("/v1/cases/{id}/context-items", caseId), 413, "case-full");
        var handoff = Ids.next();
        handoffs.send(
                "handoff.proposed",
                caseId,
                proposal(handoff, caseId, TOWN_HALL, "CRISIS", legalTask(), "STORY", "DOCUMENTS"));
        assertThat(awaitSealed(caseId, "case.context-sealed").content().get("items"))
                .hasSize(7);
    }

    private String address(String path) {
        var requirement = path.contains("{requirement}")
                ? as(TOWN_HALL).get("/v1/cases/{id}", shared).<String>path("requirements[0].id")
                : "";
        return "/v1/cases/" + shared + "/" + path.replace("{requirement}", requirement);
    }
}
