package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Narrator;
import nl.stokje.local.Platform;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** The stories of the design, over the four processes, by REST and Kafka only. */
class StoriesTest {
    private static final List<String> ASKED = List.of("STORY", "WISHES");

    private final Platform platform = OnePlatform.running();
    private final Topics topics = new Topics(platform.bootstrapServers());
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);
    private final Desk youthCare = Desk.at(platform, Agency.YOUTH_CARE);

    @Test
    void theGirlOfSeventeenIsHandedOverAndHelped_I1_I5_I9_I12() {
        var before = Instant.now();
        var caseId = new Story(platform, Narrator.silent()).play();

        var seen = housing.awaitCase(caseId, theCase -> theCase.path("turn").asInt() == 2);
        assertThat(seen.get("holder").textValue()).isEqualTo(Agency.HOUSING.oin());
        assertThat(seen.at("/intakeContent/story/text").textValue())
                .isEqualTo(((Map<?, ?>) Story.intake().get("story")).get("text"));
        assertThat(seen.get("requirements").findValuesAsText("status")).contains("WAIVED", "MISSING");

        var holders = housing.client()
                .get("case", "/cases/" + caseId + "/holders")
                .expect(200)
                .get("items");
        assertThat(holders.findValuesAsText("holder")).containsExactly(Agency.TOWN_HALL.oin(), Agency.HOUSING.oin());
        assertThat(holders.get(0).get("untilAt")).isEqualTo(holders.get(1).get("fromAt"));
        assertThat(holderAt(caseId, before)).isEmpty();
        assertThat(holderAt(caseId, Instant.parse(holders.get(0).get("fromAt").textValue())))
                .containsExactly(Agency.TOWN_HALL.oin());
        assertThat(holderAt(caseId, Instant.now())).containsExactly(Agency.HOUSING.oin());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(topics.about(caseId, "stokje\\.(intake|case|handoff|feedback)\\.v1").stream()
                                        .map(Topics.Event::type))
                                .contains(
                                        "intake.registered",
                                        "case.opened",
                                        "case.requirement-waived",
                                        "handoff.proposed",
                                        "case.preview-sealed",
                                        "handoff.offered",
                                        "handoff.accepted",
                                        "case.context-sealed",
                                        "handoff.landing-reported",
                                        "case.baton-passed",
                                        "handoff.landed",
                                        "handoff.concluded",
                                        "feedback.invited",
                                        "feedback.answered"));
    }

    @Test
    void whatOneAgencyDeclinesAnotherAccepts_I5() {
        var caseId = openCase();
        var declined = townHall.propose(caseId, Agency.HOUSING, ASKED);
        housing.awaitState(declined, "OFFERED");
        housing.decline(declined, "CAPACITY", "No room this month").expect(201);
        assertThat(housing.preview(declined).status()).isEqualTo(410);
        assertThat(townHall.awaitState(declined, "DECLINED").get("declineCause").textValue())
                .isEqualTo("CAPACITY");

        var accepted = townHall.propose(caseId, Agency.YOUTH_CARE, ASKED);
        youthCare.awaitState(accepted, "OFFERED");
        youthCare.accept(accepted).expect(201);
        assertThat(youthCare.awaitContext(accepted).at("/story/text").textValue())
                .isNotBlank();
        youthCare.land(accepted).expect(202);
        youthCare.awaitState(accepted, "LANDED");
        youthCare.conclude(accepted, "HELPED", "She has a room").expect(201);

        assertHeldBy(caseId, Agency.YOUTH_CARE, 2);
        assertThat(housing.client().get("case", "/cases/" + caseId).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsFirstWinsWhenTheSenderWithdrawsWhileTheReceiverAccepts() {
        var withdrawnFirst = offered();
        townHall.withdraw(withdrawnFirst, "She found a room herself").expect(201);
        var late = housing.accept(withdrawnFirst);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("state").textValue()).isEqualTo("WITHDRAWN");
        assertThat(housing.context(withdrawnFirst).status()).isEqualTo(410);
        assertThat(housing.preview(withdrawnFirst).status()).isEqualTo(410);

        var acceptedFirst = offered();
        housing.accept(acceptedFirst).expect(201);
        townHall.withdraw(acceptedFirst, "She found a room herself").expect(201);
        assertThat(housing.land(acceptedFirst).status()).isEqualTo(409);
        assertThat(housing.context(acceptedFirst).status()).isEqualTo(410);
        townHall.awaitState(acceptedFirst, "WITHDRAWN");
        housing.awaitState(acceptedFirst, "WITHDRAWN");
    }

    @Test
    void aCaseClosedWhileTheLandingIsReportedEndsTheSameForEverybody_I1_I2() {
        var closedFirst = openCase();
        var handoff = accepted(closedFirst);
        townHall.close(closedFirst, "She moved in with her aunt").expect(201);
        var landing = housing.land(handoff);
        assertThat(landing.status()).isIn(202, 409);
        assertThat(housing.awaitState(handoff, "VOID").get("state").textValue()).isEqualTo("VOID");
        townHall.awaitState(handoff, "VOID");
        assertHeldBy(closedFirst, Agency.TOWN_HALL, 1);
        assertThat(events(closedFirst, "case.baton-passed")).isEmpty();

        var landedFirst = openCase();
        var passed = accepted(landedFirst);
        housing.land(passed).expect(202);
        housing.awaitState(passed, "LANDED");
        assertThat(townHall.close(landedFirst, "too late").status()).isEqualTo(404);
        assertHeldBy(landedFirst, Agency.HOUSING, 2);
    }

    @Test
    void aClosingAndALandingAtTheSameMomentHaveOneOutcome_I1_I2() {
        for (var round = 0; round < 5; round++) {
            var caseId = openCase();
            var handoff = accepted(caseId);
            var closing = Thread.startVirtualThread(() -> townHall.close(caseId, "She moved in with her aunt"));
            housing.land(handoff);
            await().until(() -> !closing.isAlive());

            var end = await().atMost(Duration.ofSeconds(10))
                    .until(
                            () -> housing.client()
                                    .get("handoff", "/handoffs/" + handoff)
                                    .expect(200),
                            seen -> List.of("LANDED", "VOID")
                                    .contains(seen.get("state").textValue()));
            var theCase = townHall.awaitCase(caseId);
            if ("LANDED".equals(end.get("state").textValue())) {
                assertHeldBy(caseId, Agency.HOUSING, 2);
                assertThat(theCase.get("status").textValue()).isEqualTo("OPEN");
            } else {
                assertHeldBy(caseId, Agency.TOWN_HALL, 1);
                assertThat(theCase.get("status").textValue()).isEqualTo("CLOSED");
            }
        }
    }

    private String openCase() {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        return caseId;
    }

    private String offered() {
        var handoff = townHall.propose(openCase(), Agency.HOUSING, ASKED);
        housing.awaitState(handoff, "OFFERED");
        return handoff;
    }

    private String accepted(String caseId) {
        var handoff = townHall.propose(caseId, Agency.HOUSING, ASKED);
        housing.awaitState(handoff, "OFFERED");
        housing.accept(handoff).expect(201);
        return handoff;
    }

    private void assertHeldBy(String caseId, Agency agency, int turn) {
        var seen = townHall.awaitCase(caseId, theCase -> theCase.path("turn").asInt() == turn);
        assertThat(seen.get("holder").textValue()).isEqualTo(agency.oin());
    }

    private List<String> holderAt(String caseId, Instant at) {
        JsonNode answer = housing.client()
                .get("case", "/cases/%s/holders?at=%s".formatted(caseId, at))
                .expect(200);
        return answer.get("items").findValuesAsText("holder");
    }

    private List<Topics.Event> events(String caseId, String type) {
        return topics.about(caseId, "stokje\\.case\\.v1").stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
