package nl.stokje.cases.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

/** What the services don't hold in common is found, listed and counted, and changes nothing. */
@QuarkusTest
class DiscrepanciesTest extends CaseServiceTest {
    @Test
    void aDiscrepancyIsListedOnceItIsFoundInTwoReportsRunningAndUntilOneAgrees() {
        var caseId = openCase();
        report(caseId, TOWN_HALL, 1);
        report(caseId, TOWN_HALL, 1);
        assertThat(listed(caseId)).isEmpty();

        report(caseId, HOUSING, 2);
        assertThat(listed(caseId)).as("an event may be on its way").isEmpty();
        report(caseId, HOUSING, 2);
        assertThat(listed(caseId)).hasSize(2);
        assertThat(listed(caseId))
                .anySatisfy(discrepancy -> assertThat(discrepancy)
                        .containsEntry("aspect", "HOLDER")
                        .containsEntry("caseServiceValue", TOWN_HALL)
                        .containsEntry("handoffServiceValue", HOUSING));
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("holder"))
                .as("nothing is changed by it")
                .isEqualTo(TOWN_HALL);

        report(caseId, TOWN_HALL, 2);
        assertThat(listed(caseId))
                .extracting(discrepancy -> discrepancy.get("aspect"))
                .containsExactly("TURN");
        report(caseId, TOWN_HALL, 1);
        assertThat(listed(caseId)).isEmpty();
    }

    @Test
    void aCaseThatIsNotHereAndAnAssistantThatIsNotThereAreDiscrepancies() {
        var unknown = Ids.next();
        report(unknown, TOWN_HALL, 1);
        report(unknown, TOWN_HALL, 1);
        assertThat(listed(unknown))
                .extracting(discrepancy -> discrepancy.get("aspect"))
                .containsExactly("CASE");

        var assisted = openCase();
        landed(assisted, HandoffKind.ASSIST, HOUSING, 1);
        awaitPublished(assisted, "case.assistance-begun");
        report(assisted, TOWN_HALL, 1);
        report(assisted, TOWN_HALL, 1);
        assertThat(listed(assisted))
                .extracting(discrepancy -> discrepancy.get("aspect"))
                .containsExactly("ASSISTANTS");
    }

    @Test
    void discrepanciesAreForOperators() {
        assertProblem(as(TOWN_HALL, "team-lead").get("/v1/discrepancies"), 403, "role-missing");
        assertThat(as(TOWN_HALL, "operator").get("/v1/discrepancies?limit=0").statusCode())
                .isEqualTo(400);
        assertThat(given().get("/q/metrics").asString()).contains("stokje_case_discrepancies{aspect=\"HOLDER\"}");
    }

    private void report(UUID caseId, String holder, int turn) {
        awaitTaken(handoffs.send(
                "handoff.snapshot-reported",
                caseId,
                new HashMap<>(Map.of("caseId", caseId, "holder", holder, "turn", turn, "assistants", List.of()))));
    }

    private List<Map<String, Object>> listed(UUID caseId) {
        return as(TOWN_HALL, "operator")
                .get("/v1/discrepancies?limit=200")
                .<List<Map<String, Object>>>path("items")
                .stream()
                .filter(discrepancy -> caseId.toString().equals(discrepancy.get("caseId")))
                .toList();
    }
}
