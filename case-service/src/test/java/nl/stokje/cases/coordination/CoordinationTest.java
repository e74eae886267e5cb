package nl.stokje.cases.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.baton.HandoffKind;
import org.junit.jupiter.api.Test;

/** Who speaks to the citizen for all: the holder, unless holder and assistant agree otherwise. */
@QuarkusTest
class CoordinationTest extends CaseServiceTest {
    private static final String ASSISTANT = HOUSING;
    private static final String PROPOSE_ASSISTANT = propose(ASSISTANT);
    private static final String PROPOSE_HOLDER = propose(TOWN_HALL);
    private static final String AGREE = "{\"decision\": \"AGREE\"}";
    private static final String DECLINE = "{\"decision\": \"DECLINE\"}";

    @Test
    void theHolderLeadsUntilItAndAnAssistantAgreeOtherwise() {
        var caseId = assisted();
        assertLead(caseId, TOWN_HALL);
        assertThat(decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT).statusCode()).isEqualTo(201);
        assertLead(caseId, TOWN_HALL);
        assertThat(as(ASSISTANT).get("/v1/cases/{id}", caseId).<String>path("coordinatorProposal.proposedBy"))
                .isEqualTo(TOWN_HALL);

        assertThat(decide(ASSISTANT, caseId, AGREE).<String>path("coordinator")).isEqualTo(ASSISTANT);
        assertLead(caseId, ASSISTANT);
        assertThat(awaitPublished(caseId, "case.coordinator-changed")
                        .get("reason")
                        .textValue())
                .isEqualTo("AGREED");
        assertThat(outbox.about(caseId, "stokje.feed." + ASSISTANT + ".v1", "case.coordinator-changed"))
                .hasSize(1);
    }

    @Test
    void theLeadIsAskedBackAndReturnedByAgreement() {
        var caseId = coordinatedByAssistant();
        decide(TOWN_HALL, caseId, PROPOSE_HOLDER);
        assertLead(caseId, ASSISTANT);
        assertThat(decide(ASSISTANT, caseId, DECLINE).statusCode()).isEqualTo(201);
        assertLead(caseId, ASSISTANT);
        decide(TOWN_HALL, caseId, PROPOSE_HOLDER);
        decide(ASSISTANT, caseId, AGREE);
        assertLead(caseId, TOWN_HALL);
    }

    @Test
    void theAssistantMayProposeToTakeTheLeadAndToGiveItBack() {
        var caseId = assisted();
        decide(ASSISTANT, caseId, PROPOSE_ASSISTANT);
        decide(TOWN_HALL, caseId, AGREE);
        assertLead(caseId, ASSISTANT);
        decide(ASSISTANT, caseId, PROPOSE_HOLDER);
        decide(TOWN_HALL, caseId, AGREE);
        assertLead(caseId, TOWN_HALL);
    }

    @Test
    void nobodyAgreesWithItself() {
        var caseId = assisted();
        assertProblem(decide(TOWN_HALL, caseId, AGREE), 409, "no-coordinator-proposed");
        assertProblem(decide(TOWN_HALL, caseId, DECLINE), 409, "no-coordinator-proposed");
        decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT);
        assertProblem(decide(TOWN_HALL, caseId, AGREE), 409, "not-your-decision");
        assertThat(decide(TOWN_HALL, caseId, DECLINE).statusCode()).isEqualTo(201);
        assertProblem(decide(ASSISTANT, caseId, AGREE), 409, "no-coordinator-proposed");
        assertProblem(decide(TOWN_HALL, caseId, PROPOSE_HOLDER), 409, "coordinator-unchanged");
    }

    @Test
    void aThirdAgencyHasNoPartInIt_I11() {
        var caseId = assisted();
        assertProblem(decide(STRANGER, caseId, propose(STRANGER)), 404, "not-found");
        assertProblem(decide(TOWN_HALL, caseId, propose(STRANGER)), 400, "invalid-input");
        landed(caseId, HandoffKind.ASSIST, STRANGER, 1);
        awaitPublished(caseId, "case.assistance-begun", 2);
        decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT);
        assertProblem(decide(STRANGER, caseId, AGREE), 409, "not-your-decision");
        assertProblem(decide(STRANGER, caseId, DECLINE), 409, "not-your-decision");
        assertProblem(decide(STRANGER, caseId, PROPOSE_ASSISTANT), 409, "not-your-decision");
        decide(ASSISTANT, caseId, AGREE);
        assertProblem(decide(TOWN_HALL, caseId, propose(STRANGER)), 409, "coordinator-elsewhere");
    }

    @Test
    void theLeadFallsBackToTheHolderWhenTheAssistantLeaves() {
        var caseId = openCase();
        var assist = landed(caseId, HandoffKind.ASSIST, ASSISTANT, 1);
        awaitPublished(caseId, "case.assistance-begun");
        decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT);
        decide(ASSISTANT, caseId, AGREE);
        handoffs.send("handoff.concluded", caseId, moved(assist, caseId, Map.of()));
        assertThat(awaitPublished(caseId, "case.coordinator-changed", 2)
                        .get("reason")
                        .textValue())
                .isEqualTo("ASSISTANCE_ENDED");
        assertLead(caseId, TOWN_HALL);
    }

    @Test
    void whatIsProposedToAnAssistantIsOffWhenItLeaves() {
        var caseId = openCase();
        var assist = landed(caseId, HandoffKind.ASSIST, ASSISTANT, 1);
        awaitPublished(caseId, "case.assistance-begun");
        decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT);
        handoffs.send("handoff.concluded", caseId, moved(assist, caseId, Map.of()));
        awaitPublished(caseId, "case.assistance-ended");
        assertProblem(decide(TOWN_HALL, caseId, DECLINE), 409, "no-coordinator-proposed");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.coordinator-changed")).isEmpty();
    }

    @Test
    void theLeadFallsBackToTheNewHolderWhenTheBatonPasses() {
        var caseId = coordinatedByAssistant();
        landed(caseId, HandoffKind.TRANSFER, STRANGER, 1);
        var changed = awaitPublished(caseId, "case.coordinator-changed", 2);
        assertThat(changed.get("reason").textValue()).isEqualTo("BATON_PASSED");
        assertThat(changed.get("coordinator").textValue()).isEqualTo(STRANGER);
        assertThat(as(STRANGER).get("/v1/cases/{id}", caseId).<String>path("coordinator"))
                .isEqualTo(STRANGER);
        assertThat(as(ASSISTANT).get("/v1/cases/{id}", caseId).<String>path("coordinator"))
                .isEqualTo(STRANGER);
    }

    @Test
    void anAssistantWithTheLeadThatGetsTheBatonKeepsSpeakingToTheCitizen() {
        var caseId = coordinatedByAssistant();
        landed(caseId, HandoffKind.TRANSFER, ASSISTANT, 1);
        awaitPublished(caseId, "case.assistance-ended");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.coordinator-changed")).hasSize(1);
        assertThat(as(ASSISTANT).get("/v1/cases/{id}", caseId).<String>path("coordinator"))
                .isEqualTo(ASSISTANT);
    }

    @Test
    void aClosedCaseHasNoLeadToAgreeOn() {
        var caseId = coordinatedByAssistant();
        close(TOWN_HALL, caseId);
        assertThat(awaitPublished(caseId, "case.coordinator-changed", 2)
                        .get("coordinator")
                        .textValue())
                .isEqualTo(TOWN_HALL);
        assertProblem(decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT), 409, "case-closed");
    }

    @Test
    void aDecisionThatCannotBeReadIsSaidToBeSo() {
        var caseId = assisted();
        for (var body : new String[] {
            "{\"decision\": \"PROPOSE\"}",
            "{\"decision\": \"SEIZE\"}",
            "{}",
            "[]",
            "{\"decision\": \"PROPOSE\", \"coordinator\": \"123\"}",
            "{\"decision\": \"PROPOSE\", \"coordinator\": {}}",
            "{\"decision\": \"AGREE\", \"more\": 1}",
            "{\"decision\": "
        }) {
            var answer = decide(TOWN_HALL, caseId, body);
            assertThat(answer.statusCode()).as(body + answer.asString()).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertProblem(
                as(TOWN_HALL, "operator").body(AGREE).post("/v1/cases/{id}/coordinator-decisions", caseId),
                403,
                "role-missing");
    }

    private UUID assisted() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, ASSISTANT, 1);
        awaitPublished(caseId, "case.assistance-begun");
        return caseId;
    }

    private UUID coordinatedByAssistant() {
        var caseId = assisted();
        decide(TOWN_HALL, caseId, PROPOSE_ASSISTANT);
        decide(ASSISTANT, caseId, AGREE);
        return caseId;
    }

    private Response decide(String agency, UUID caseId, String body) {
        return as(agency).body(body).post("/v1/cases/{id}/coordinator-decisions", caseId);
    }

    private static String propose(String agency) {
        return "{\"decision\": \"PROPOSE\", \"coordinator\": \"%s\"}".formatted(agency);
    }

    private void assertLead(UUID caseId, String coordinator) {
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("coordinator"))
                .isEqualTo(coordinator);
    }
}
