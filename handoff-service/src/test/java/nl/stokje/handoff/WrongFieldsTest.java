package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that is missing, unknown or of the wrong kind is named, and nothing happens. */
@QuarkusTest
class WrongFieldsTest extends ServiceTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "surprise    | \"x\" | surprise",
                "caseId      | null | caseId",
                "caseId      | \"not-a-uuid\" | caseId",
                "caseId      | 7 | caseId",
                "caseId      | \"AZNbHnpAfMOYxNwMDAc5jw==\" | caseId",
                "caseId      | \"1-1-1-1-1\" | caseId",
                "receiver    | \"0000000100333333000\" | receiver",
                "receiver    | \"00000001004444440000\" | receiver",
                "receiver    | \"00000001002564440000\" | receiver",
                "receiver    | {} | receiver",
                "kind        | \"PRESENT\" | kind",
                "urgency     | \"SOON\" | urgency",
                "need        | [] | need",
                "need        | {\"code\": \"X\"} | need.text",
                "purpose     | \"  \" | purpose",
                "purpose     | 7 | purpose",
                "basis       | {\"type\": \"LEGAL_TASK\"} | basis.article",
                "basis       | {\"type\": \"CONSENT\", \"until\": \"yesterday\"} | basis.until",
                "basis       | {\"type\": \"CONSENT\", \"until\": \"2020-01-01T00:00:00Z\"} | basis.until",
                "basis       | {\"type\": \"CONSENT\", \"until\": \"+999999999-12-31T23:59:59Z\"} | basis.until",
                "categories  | [\"GOSSIP\"] | categories[0]",
                "categories  | [null] | categories",
                "categories  | \"STORY\" | categories",
            })
    void aProposalWithAWrongFieldSaysWhich(String field, String value, String named) {
        var answer = townHall().body(with(field, value, proposal(Ids.next()))).post("/v1/handoffs");
        assertNames(answer, named);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "caseId     | 7         | a UUID, such as",
                "receiver   | 7         | text, such as \"00000001",
                "receiver   | {}        | text, such as \"00000001",
                "purpose    | 7         | text, such as",
                "need       | []        | an object",
                "categories | \"STORY\" | a list",
                "urgency    | 7         | NORMAL"
            })
    void aFieldOfAnotherFormIsNamedWithTheFormThatItHas(String field, String value, String form) {
        var answer = townHall().body(with(field, value, proposal(Ids.next()))).post("/v1/handoffs");
        assertNames(answer, field);
        assertThat(answer.jsonPath().getString("errors[0].allowed")).contains(form);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "surprise | \"x\"                    | surprise",
                "caseId   | null                     | caseId",
                "caseId   | \"not-a-uuid\"           | caseId",
                "holder   | null                     | holder",
                "holder   | \"0000000100333333000\"  | holder",
                "holder   | [\"a\"]                  | holder",
                "kind     | \"PRESENT\"              | kind",
                "kind     | null                     | kind",
                "need     | {\"code\": \"SHELTER\"}  | need.text",
                "need     | \"SHELTER\"              | need",
                "purpose  | \"  \"                   | purpose",
                "urgency  | \"SOON\"                 | urgency",
                "urgency  | 1                        | urgency",
            })
    void aRequestWithAWrongFieldSaysWhich(String field, String value, String named) {
        var answer = shelter().body(with(field, value, requesting("TRANSFER"))).post("/v1/handoff-requests");
        assertNames(answer, named);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "surprise | \"x\" | surprise",
                "reason   | null  | reason",
                "reason   | \"  \" | reason",
                "reason   | []    | reason",
            })
    void aVoidingWithAWrongFieldSaysWhichAndEndsNothing(String field, String value, String named) {
        var transfer = propose();
        var answer = as(STRANGER, "operator")
                .body(with(field, value, Map.of("reason", "Asked by both")))
                .post(path(transfer, "/voidings"));
        assertNames(answer, named);
        assertThat(townHall().get(path(transfer, "")).<String>path("state")).isEqualTo("PREPARING");
    }

    @Test
    void aVoidingOfNothingIsNotFoundAndItIsNotForPeopleAtADesk() {
        var reason = Map.of("reason", "Asked by both");
        assertProblem(
                as(STRANGER, "operator").body(reason).post("/v1/handoffs/%s/voidings".formatted(Ids.next())),
                404,
                "not-found");
        assertProblem(townHall().body(reason).post(path(propose(), "/voidings")), 403, "role-missing");
    }

    private static void assertNames(Response answer, String field) {
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.asString()).contains("\"" + field);
    }

    private static String with(String field, String value, Map<String, ?> sound) {
        return JSON.<ObjectNode>valueToTree(sound).set(field, tree(value)).toString();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
