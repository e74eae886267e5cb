package nl.stokje.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.sealing.TestSealing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassingTheBatonTest extends CaseServiceTest {
    @Test
    void theAgencyOfTheIntakeHoldsTheCaseFirst_I1() {
        var caseId = openCase();

        as(TOWN_HALL)
                .get("/v1/cases/{id}", caseId)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("holder", equalTo(TOWN_HALL))
                .body("turn", equalTo(1))
                .body("status", equalTo("OPEN"))
                .body("intakeContent.story.text", equalTo("Ik ben zwanger en mag niet meer thuis wonen. \uD83D\uDC76"))
                .body("intakeContent.citizen.bsn", equalTo("******333"))
                .body("requirements[0].status", equalTo("MISSING"));
    }

    @Test
    void thePreviewIsSealedForTheGateWithTheTurnToExpectAndWithoutTheStory_I4_I5() {
        var caseId = openCase();
        var handoff = propose(caseId);

        var event = awaitPublished(caseId, "case.preview-sealed");
        var payload = TestSealing.as("handoff-service").open(event.get("sealed"), "case-service");

        assertThat(event.get("turn").asInt()).isEqualTo(1);
        assertThat(payload.claims())
                .containsEntry("handoff", handoff.toString())
                .containsEntry("case", caseId.toString())
                .containsEntry("turn", 1)
                .containsEntry("level", "PREVIEW")
                .containsEntry("receiver", HOUSING);
        assertThat(payload.content().toString()).doesNotContain("zwanger").doesNotContain("Noor");
        assertThat(payload.content().at("/heldBack").toString())
                .contains("{\"category\":\"NETWORK\",\"reason\":\"NOT_REQUESTED\",\"items\":1}");
    }

    @Test
    void theContextOpensOnAcceptanceWithTheStoryToTheLetter_I5_I9() {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.context-sealed")).isEmpty();

        handoffs.send("handoff.accepted", caseId, moved(handoff, caseId, Map.of("turn", 1)));

        var event = awaitPublished(caseId, "case.context-sealed");
        var content = TestSealing.as("handoff-service")
                .open(event.get("sealed"), "case-service")
                .content();
        assertThat(content.at("/story/text").textValue())
                .isEqualTo("Ik ben zwanger en mag niet meer thuis wonen. \uD83D\uDC76");
        assertThat(content.at("/citizen/bsn").textValue()).isEqualTo("******333");
        assertThat(content.has("network")).isFalse();
    }

    @Test
    void theBatonPassesOnLandingAndEveryPastHolderCanBeAsked_I1_I2() {
        var caseId = openCase();
        var beforeLanding = Instant.now();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");

        reportLanding(handoff, caseId, 1);
        var passed = awaitPublished(caseId, "case.baton-passed");

        assertThat(passed.get("turn").asInt()).isEqualTo(2);
        for (var agency : List.of(TOWN_HALL, HOUSING)) {
            as(agency)
                    .get("/v1/cases/{id}", caseId)
                    .then()
                    .statusCode(200)
                    .body("holder", equalTo(HOUSING))
                    .body("turn", equalTo(2));
        }
        as(HOUSING)
                .get("/v1/cases/{id}/holders", caseId)
                .then()
                .statusCode(200)
                .body("items.holder", contains(TOWN_HALL, HOUSING))
                .body("items.turn", contains(1, 2));
        as(HOUSING)
                .queryParam("at", beforeLanding.toString())
                .get("/v1/cases/{id}/holders", caseId)
                .then()
                .statusCode(200)
                .body("items.holder", contains(TOWN_HALL));
        as(TOWN_HALL).get("/v1/cases/{id}", caseId).then().body("intakeContent", equalTo(null));
    }

    @Test
    void aStaleTurnChangesNothingAndEverybodyIsTold_I2() {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        reportLanding(handoff, caseId, 1);
        awaitPublished(caseId, "case.baton-passed");

        var late = Ids.next();
        reportLanding(late, caseId, 1);

        var refused = awaitPublished(caseId, "case.baton-refused");
        assertThat(refused.get("reason").textValue()).isEqualTo("STALE_TURN");
        assertThat(refused.get("handoffId").textValue()).isEqualTo(late.toString());
        assertThat(outbox.about(caseId, "stokje.feed." + TOWN_HALL + ".v1", "case.baton-refused"))
                .hasSize(1);
        assertThat(outbox.about(caseId, "stokje.feed." + HOUSING + ".v1", "case.baton-refused"))
                .hasSize(1);
        as(HOUSING)
                .get("/v1/cases/{id}", caseId)
                .then()
                .body("turn", equalTo(2))
                .body("holder", equalTo(HOUSING));
    }

    @Test
    void theSameLandingTwicePassesTheBatonOnce_I7() {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");

        var id = UUID.randomUUID().toString();
        var landing = moved(handoff, caseId, Map.of("turn", 1));
        handoffs.send(id, "handoff.landing-reported", caseId, landing);
        handoffs.send(id, "handoff.landing-reported", caseId, landing);
        handoffs.send("handoff.concluded", caseId, moved(handoff, caseId, Map.of()));

        awaitOnTimeline(caseId, HOUSING, "handoff.concluded");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.baton-passed")).hasSize(1);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.baton-refused")).isEmpty();
    }

    @Test
    void aLandingReportedBeforeTheAcceptanceIsKnownHerePassesTheBatonAndTheContextStillOpens_I2() {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");

        reportLanding(handoff, caseId, 1);
        awaitPublished(caseId, "case.baton-passed");
        handoffs.send("handoff.accepted", caseId, moved(handoff, caseId, Map.of("turn", 1)));

        assertThat(awaitPublished(caseId, "case.context-sealed").get("turn").asInt())
                .isEqualTo(1);
    }

    @Test
    void aProposalThatOvertakesItsCaseIsAnsweredWhenTheCaseOpens() {
        var caseId = Ids.next();
        var handoff = propose(caseId);

        openCase(caseId, Map.of());

        assertThat(awaitPublished(caseId, "case.preview-sealed")
                        .get("handoffId")
                        .textValue())
                .isEqualTo(handoff.toString());
    }

    @Test
    void aClosedCaseRefusesThePreviewAndTheBaton_I2() {
        var caseId = openCase();
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        as(TOWN_HALL)
                .body(Map.of("decision", "CLOSE", "reason", "She found a room herself"))
                .post("/v1/cases/{id}/decisions", caseId)
                .then()
                .statusCode(201)
                .body("status", equalTo("CLOSED"));

        reportLanding(handoff, caseId, 1);
        propose(caseId);

        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("CASE_CLOSED");
        assertThat(awaitPublished(caseId, "case.preview-refused").get("reason").textValue())
                .isEqualTo("CASE_CLOSED");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.baton-passed")).isEmpty();
    }

    @Test
    void aCitizenWhoWasNotHelpedFindsTheirCaseOpenAgainAtItsLastHolder() {
        var caseId = openCase();
        as(TOWN_HALL).body(Map.of("decision", "CLOSE", "reason", "done")).post("/v1/cases/{id}/decisions", caseId);

        answers.send("feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO"));

        assertThat(awaitPublished(caseId, "case.reopened").get("turn").asInt()).isEqualTo(2);
        as(TOWN_HALL)
                .get("/v1/cases/{id}", caseId)
                .then()
                .body("status", equalTo("OPEN"))
                .body("turn", equalTo(2));
    }

    @Test
    void whoDoesNotHoldTheCaseCannotHandItOver_I1() {
        var caseId = openCase();
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, STRANGER, legalTask()));

        assertThat(awaitPublished(caseId, "case.preview-refused").get("reason").textValue())
                .isEqualTo("NOT_HOLDER");
    }

    @Test
    void withoutABasisNothingTravels_I4() {
        var caseId = openCase();
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, TOWN_HALL, Map.of("type", "CONSENT")));

        assertThat(awaitPublished(caseId, "case.preview-refused").get("reason").textValue())
                .isEqualTo("NO_BASIS");
    }

    @Test
    void aStrangerSeesNeitherTheCaseNorThatItExists_I11() {
        var caseId = openCase();
        var unknown = as(STRANGER)
                .get("/v1/cases/{id}", Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .body()
                .jsonPath();
        var foreign = as(STRANGER)
                .get("/v1/cases/{id}", caseId)
                .then()
                .statusCode(404)
                .extract()
                .body()
                .jsonPath();

        assertThat(foreign.getString("detail")).isEqualTo(unknown.getString("detail"));
        as(STRANGER).get("/v1/cases/{id}/timeline", caseId).then().statusCode(404);
        as(STRANGER)
                .body(Map.of("decision", "CLOSE", "reason", "x"))
                .post("/v1/cases/{id}/decisions", caseId)
                .then()
                .statusCode(404);
    }

    @Test
    void everyAccessIsWrittenDown_I11() {
        var caseId = openCase();
        as(TOWN_HALL).get("/v1/cases/{id}", caseId);
        as(TOWN_HALL).get("/v1/cases/{id}", caseId);

        as(TOWN_HALL)
                .get("/v1/cases/{id}/access-log", caseId)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].agency", equalTo(TOWN_HALL))
                .body("items[0].what", equalTo("CASE"));
    }

    private void awaitOnTimeline(UUID caseId, String agency, String happened) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> as(agency)
                        .get("/v1/cases/{id}/timeline", caseId)
                        .then()
                        .body("items.eventType", org.hamcrest.Matchers.hasItem(happened)));
    }
}
