package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Agency;
import nl.stokje.local.Client.Answer;
import nl.stokje.local.Desk;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** Agencies that work on a case beside its holder: what they see, for how long, and who speaks to the citizen. */
class TogetherTest {
    private static final List<String> ASKED = List.of("STORY", "WISHES");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform = OnePlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);
    private final Desk youthCare = Desk.at(platform, Agency.YOUTH_CARE);

    @Test
    void anAssistingAgencySeesWhatWasAgreedUntilItLeavesAndTheBatonStays_I1_I4_I11() {
        var caseId = openCase();
        var assist = accepted("ASSIST", caseId, youthCare);
        assertThat(look(youthCare, caseId).status()).isEqualTo(404);
        youthCare.land(assist).expect(202);
        youthCare.awaitState(assist, "LANDED");

        var seen = look(youthCare, caseId).expect(200);
        assertThat(seen.at("/intakeContent/story/text").asText()).contains("zwanger");
        assertThat(seen.at("/intakeContent/citizen").isMissingNode()).isTrue();
        assertThat(seen.get("holder").asText()).isEqualTo(Agency.TOWN_HALL.oin());
        assertThat(seen.get("turn").asInt()).isEqualTo(1);

        coordinator(townHall, caseId, Map.of("decision", "PROPOSE", "coordinator", Agency.YOUTH_CARE.oin()));
        coordinator(youthCare, caseId, Map.of("decision", "AGREE"));
        assertThat(look(townHall, caseId).expect(200).get("coordinator").asText())
                .isEqualTo(Agency.YOUTH_CARE.oin());

        youthCare.conclude(assist, "HELPED", "She has a coach at school").expect(201);
        await().atMost(PATIENCE).until(() -> look(youthCare, caseId).status() == 404);
        assertThat(look(townHall, caseId).expect(200).get("coordinator").asText())
                .isEqualTo(Agency.TOWN_HALL.oin());
        assertThat(youthCare.context(assist).status()).isEqualTo(410);
    }

    @Test
    void aTransferBesideAnAssistanceLeavesItAndAClosingEndsItForBothServices_I1_I3() {
        var caseId = openCase();
        var assist = accepted("ASSIST", caseId, youthCare);
        youthCare.land(assist).expect(202);
        youthCare.awaitState(assist, "LANDED");
        var transfer = accepted("TRANSFER", caseId, housing);
        housing.land(transfer).expect(202);
        housing.awaitState(transfer, "LANDED");
        assertThat(look(youthCare, caseId).expect(200).get("holder").asText()).isEqualTo(Agency.HOUSING.oin());

        housing.close(caseId, "She has a room of her own").expect(201);
        await().atMost(PATIENCE).until(() -> look(youthCare, caseId).status() == 404);
        await().atMost(PATIENCE).until(() -> youthCare.context(assist).status() == 410);
        youthCare.awaitState(assist, "CONCLUDED");
    }

    @Test
    void anAdviserSeesTheQuestionAndItsContextAndNothingMoreOnceItHasAnswered_I4_I11() {
        var caseId = openCase();
        var advice = accepted("ADVICE", caseId, youthCare);
        youthCare.awaitContext(advice);
        youthCare
                .client()
                .post(
                        "handoff",
                        "/handoffs/%s/landing-reports".formatted(advice),
                        Map.of("answer", "Ask her school first; they know her."))
                .expect(202);
        youthCare.awaitState(advice, "LANDED");

        assertThat(youthCare.context(advice).status()).isEqualTo(410);
        assertThat(look(youthCare, caseId).status()).isEqualTo(404);
        assertThat(townHall.awaitCase(caseId).get("turn").asInt()).isEqualTo(1);
    }

    private String openCase() {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        return caseId;
    }

    private String accepted(String kind, String caseId, Desk receiver) {
        var handoff = townHall.client()
                .post(
                        "handoff",
                        "/handoffs",
                        Map.of(
                                "caseId",
                                caseId,
                                "receiver",
                                receiver.agency().oin(),
                                "kind",
                                kind,
                                "need",
                                Map.of("code", "YOUTH", "text", "Somebody who knows her school"),
                                "purpose",
                                "support beside the shelter",
                                "basis",
                                Desk.LEGAL_TASK,
                                "categories",
                                ASKED,
                                "urgency",
                                "URGENT"))
                .expect(202)
                .get("id")
                .textValue();
        receiver.awaitState(handoff, "OFFERED");
        receiver.accept(handoff).expect(201);
        return handoff;
    }

    private static Answer look(Desk desk, String caseId) {
        return desk.client().get("case", "/cases/" + caseId);
    }

    private static JsonNode coordinator(Desk desk, String caseId, Map<String, String> decision) {
        return desk.client()
                .post("case", "/cases/%s/coordinator-decisions".formatted(caseId), decision)
                .expect(201);
    }
}
