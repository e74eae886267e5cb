package nl.stokje.cases.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import org.junit.jupiter.api.Test;

/** What the citizen says of an open case is before whoever closes it, and a mistaken closing can be undone. */
@QuarkusTest
class CaseClosingTest extends CaseServiceTest {
    @Test
    void notHelpedOnAnOpenCaseStandsOnTheTimelineAndTheListAndClosingNeedsAWordOnIt_I16() {
        var caseId = openCase();
        notHelped(caseId);

        assertThat(entry(caseId).get("detail")).isEqualTo("NOT_HELPED");
        assertThat(listed(caseId).get("notHelpedAt")).isNotNull();
        var refused = close(TOWN_HALL, caseId);
        assertProblem(refused, 409, "citizen-not-helped");
        assertThat(refused.<String>path("next")).contains("onNotHelped");
        assertProblem(close(caseId, " "), 409, "citizen-not-helped");

        assertThat(close(caseId, "She gets a room on Monday").statusCode()).isEqualTo(201);
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("closingOnNotHelped"))
                .isEqualTo("She gets a room on Monday");
        assertThat(listed(caseId).get("notHelpedAt")).isNull();
    }

    @Test
    void aClosingNeedsNoWordWhenTheCitizenHasSaidNothing() {
        var caseId = openCase();
        assertThat(close(TOWN_HALL, caseId).statusCode()).isEqualTo(201);
    }

    @Test
    void aMistakenClosingIsUndoneByItsAgencyInANewTurnAndTheTimelineSaysWhy_I1() {
        var caseId = openCase();
        close(TOWN_HALL, caseId);
        assertProblem(reopen(STRANGER, caseId), 404, "not-found");

        var reopened = reopen(TOWN_HALL, caseId);
        assertThat(reopened.statusCode()).as(reopened.asString()).isEqualTo(201);
        assertThat(reopened.<String>path("status")).isEqualTo("OPEN");
        assertThat(reopened.<Integer>path("turn")).isEqualTo(2);
        assertThat(awaitPublished(caseId, "case.reopened").get("reason").textValue())
                .isEqualTo("CLOSED_BY_MISTAKE");
        var seen = as(TOWN_HALL).get("/v1/cases/{id}", caseId);
        assertThat(seen.<String>path("reopeningReason")).isEqualTo("The wrong one of two sisters");
        assertThat(seen.<String>path("followUp.dueAt")).isNotBlank();
        assertProblem(reopen(TOWN_HALL, caseId), 409, "case-open");
    }

    private void notHelped(UUID caseId) {
        awaitTaken(answers.send("feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO")));
    }

    private Map<String, Object> entry(UUID caseId) {
        return as(TOWN_HALL).get("/v1/cases/{id}/timeline", caseId).<List<Map<String, Object>>>path("items").stream()
                .filter(entry -> entry.get("eventType").equals("feedback.answered"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> listed(UUID caseId) {
        return as(TOWN_HALL).get("/v1/cases?limit=200").<List<Map<String, Object>>>path("items").stream()
                .filter(item -> item.get("id").equals(caseId.toString()))
                .findFirst()
                .orElseThrow();
    }

    private Response close(UUID caseId, String onNotHelped) {
        return as(TOWN_HALL)
                .body(new HashMap<>(
                        Map.of("decision", "CLOSE", "reason", "The family is together", "onNotHelped", onNotHelped)))
                .post("/v1/cases/{id}/decisions", caseId);
    }

    private Response reopen(String agency, UUID caseId) {
        return as(agency)
                .body(Map.of("decision", "REOPEN", "reason", "The wrong one of two sisters"))
                .post("/v1/cases/{id}/decisions", caseId);
    }
}
