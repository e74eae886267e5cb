package nl.stokje.cases.handoff;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an agency may ask of another beside taking the case: to join it, or to answer a question. */
@QuarkusTest
class HandoffKindsTest extends CaseServiceTest {
    @Test
    void whoAssistsSeesWhatWasAgreedAndNothingElseUntilItLeaves_I4_I11() {
        var caseId = openCase();
        addSignal(caseId, "Seems exhausted", false);
        addSignal(caseId, "A diagnosis", true);
        assertProblem(as(HOUSING).get("/v1/cases/{id}", caseId), 404, "not-found");

        var assist = landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        assertThat(awaitPublished(caseId, "case.assistance-begun")
                        .get("assistant")
                        .textValue())
                .isEqualTo(HOUSING);

        var view = as(HOUSING).get("/v1/cases/{id}", caseId);
        assertThat(view.<String>path("intakeContent.story.text")).contains("zwanger");
        assertThat(view.<String>path("requirements[0].status")).isEqualTo("MISSING");
        assertThat(view.<List<String>>path("items.text")).containsExactly("Seems exhausted");
        assertThat(view.<List<String>>path("heldBack.reason"))
                .containsExactlyInAnyOrder("NOT_REQUESTED", "NEEDS_ARTICLE_9_GROUND");
        assertThat(view.asString()).doesNotContain("Tante Els", "diagnosis", "consents", "intakeId");

        awaitTaken(handoffs.send("handoff.concluded", caseId, moved(assist, caseId, Map.of())));
        assertThat(awaitPublished(caseId, "case.assistance-ended").get("reason").textValue())
                .isEqualTo("LEFT");
        assertProblem(as(HOUSING).get("/v1/cases/{id}", caseId), 404, "not-found");
    }

    @Test
    void theAccessOfWhoAssistsIsWrittenDownForTheHolder_I11() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        awaitPublished(caseId, "case.assistance-begun");
        as(HOUSING).get("/v1/cases/{id}", caseId).then().statusCode(200);
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}/access-log", caseId).<List<String>>path("items.agency"))
                .containsExactly(HOUSING);
    }

    @Test
    void anAssistanceLeavesTheBatonWhereItIsAndStaysWhenItPasses_I1_I2() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, STRANGER, 1);
        awaitPublished(caseId, "case.assistance-begun");
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<List<String>>path("assistants.agency"))
                .containsExactly(STRANGER);
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<Integer>path("turn"))
                .isEqualTo(1);

        landed(caseId, HandoffKind.TRANSFER, HOUSING, 1);
        awaitPublished(caseId, "case.baton-passed");
        assertThat(as(HOUSING).get("/v1/cases/{id}", caseId).<List<String>>path("assistants.agency"))
                .containsExactly(STRANGER);
        assertThat(as(STRANGER).get("/v1/cases/{id}", caseId).<String>path("intakeContent.story.text"))
                .contains("zwanger");
    }

    @Test
    void nobodyAssistsItsOwnCase_I1() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        landed(caseId, HandoffKind.TRANSFER, HOUSING, 1);
        assertThat(awaitPublished(caseId, "case.assistance-ended").get("reason").textValue())
                .isEqualTo("BECAME_HOLDER");
        assertThat(as(HOUSING).get("/v1/cases/{id}", caseId).<List<?>>path("assistants"))
                .isEmpty();
    }

    @Test
    void aClosingEndsEveryAssistanceAndALateEndOfOneChangesNothing_I3() {
        var caseId = openCase();
        var assist = landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        landed(caseId, HandoffKind.ASSIST, STRANGER, 1);
        awaitPublished(caseId, "case.assistance-begun", 2);
        close(TOWN_HALL, caseId);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.assistance-ended"))
                .extracting(event -> event.get("reason").textValue())
                .containsExactly("CASE_CLOSED", "CASE_CLOSED");
        assertThat(outbox.about(caseId, "stokje.feed." + STRANGER + ".v1", "case.assistance-ended"))
                .hasSize(1);

        awaitTaken(handoffs.send("handoff.concluded", caseId, moved(assist, caseId, Map.of())));
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.assistance-ended")).hasSize(2);
        assertProblem(as(HOUSING).get("/v1/cases/{id}", caseId), 404, "not-found");
    }

    @Test
    void anAdviceIsReceivedAndOpensNothingHere_I4_I11() {
        var caseId = openCase();
        var advice = landed(caseId, HandoffKind.ADVICE, HOUSING, 1);
        var received = awaitPublished(caseId, "case.advice-received");
        assertThat(received.get("handoffId").textValue()).isEqualTo(advice.toString());
        assertThat(received.get("adviser").textValue()).isEqualTo(HOUSING);
        assertThat(received.get("turn").asInt()).isEqualTo(1);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.context-sealed")).hasSize(1);
        assertProblem(as(HOUSING).get("/v1/cases/{id}", caseId), 404, "not-found");
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("holder"))
                .isEqualTo(TOWN_HALL);
    }

    @ParameterizedTest
    @EnumSource
    void aLandingOfAnyKindInAStaleTurnChangesNothingAndEverybodyIsTold_I2(HandoffKind kind) {
        var caseId = openCase();
        landed(caseId, HandoffKind.TRANSFER, STRANGER, 1);
        awaitPublished(caseId, "case.baton-passed");
        reportLanding(Ids.next(), caseId, kind, HOUSING, 1);
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("STALE_TURN");
        assertThat(outbox.about(caseId))
                .extracting(event -> event.type().replace("nl.stokje.", ""))
                .doesNotContain("case.assistance-begun.v1", "case.advice-received.v1");
    }

    @ParameterizedTest
    @EnumSource
    void aLandingOfAnyKindOnAClosedCaseIsRefused_I2(HandoffKind kind) {
        var caseId = openCase();
        close(TOWN_HALL, caseId);
        reportLanding(Ids.next(), caseId, kind, HOUSING, 1);
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("CASE_CLOSED");
    }

    @ParameterizedTest
    @EnumSource
    void theSameLandingTwiceTakesEffectOnce_I7(HandoffKind kind) {
        var caseId = openCase();
        var handoff = Ids.next();
        var landing = moved(handoff, caseId, Map.of("kind", kind, "turn", 1));
        var id = UUID.randomUUID().toString();
        handoffs.send(id, "handoff.landing-reported", caseId, landing);
        handoffs.send(id, "handoff.landing-reported", caseId, landing);
        awaitHandoffsTaken(caseId);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.baton-refused")).isEmpty();
        assertThat(outbox.about(caseId))
                .filteredOn(event -> event.topic().equals(CASE_TOPIC))
                .hasSize(2);
    }

    @Test
    void aRequestIsConfirmedIfTheAgencyThatIsAskedHoldsTheCase_I11() {
        var caseId = openCase();
        var request = request(caseId, TOWN_HALL);
        var confirmed = awaitPublished(caseId, "case.request-confirmed");
        assertThat(confirmed.get("handoffId").textValue()).isEqualTo(request.toString());
        assertThat(confirmed.get("turn").asInt()).isEqualTo(1);
        assertThat(happened(caseId)).contains("handoff.requested");
    }

    @Test
    void whoAsksTheWrongAgencyLearnsNothingAndTheHolderNothingOfIt_I11() {
        var caseId = openCase();
        var ofAnother = request(caseId, STRANGER);
        awaitPublished(caseId, "case.request-refused");
        handoffs.send("handoff.voided", caseId, moved(ofAnother, caseId, Map.of("sender", STRANGER)));
        awaitHandoffsTaken(caseId);
        assertThat(happened(caseId)).doesNotContain("handoff.requested", "handoff.voided");

        close(TOWN_HALL, caseId);
        request(caseId, TOWN_HALL);
        assertThat(awaitPublished(caseId, "case.request-refused", 2)
                        .get("reason")
                        .textValue())
                .isEqualTo("NOT_HOLDER");
        assertThat(outbox.about(caseId))
                .extracting(event -> event.topic() + " " + event.type())
                .doesNotContain("stokje.feed." + TOWN_HALL + ".v1 nl.stokje.case.request-refused.v1");
    }

    @Test
    void aRequestThatOvertakesItsCaseIsAnsweredWhenTheCaseOpens() {
        var caseId = Ids.next();
        request(caseId, TOWN_HALL);
        var withdrawn = request(caseId, TOWN_HALL);
        handoffs.send("handoff.withdrawn", caseId, moved(withdrawn, caseId, Map.of()));
        awaitHandoffsTaken(caseId);
        openCase(caseId, Map.of());
        awaitPublished(caseId, "case.request-confirmed");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.request-confirmed")).hasSize(1);
    }

    private UUID request(UUID caseId, String holder) {
        var handoff = Ids.next();
        handoffs.send(
                "handoff.requested",
                caseId,
                moved(handoff, caseId, Map.of("kind", HandoffKind.TRANSFER, "sender", holder, "urgency", "URGENT")));
        return handoff;
    }

    private List<String> happened(UUID caseId) {
        return as(TOWN_HALL).get("/v1/cases/{id}/timeline", caseId).path("items.eventType");
    }

    private void addSignal(UUID caseId, String text, boolean special) {
        as(TOWN_HALL)
                .body(new HashMap<>(Map.of("category", "SIGNALS", "text", text, "special", special)))
                .post("/v1/cases/{id}/context-items", caseId)
                .then()
                .statusCode(201);
    }
}
