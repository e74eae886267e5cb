package nl.stokje.handoff.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.TestOutbox.Row;
import org.junit.jupiter.api.Test;

/** A case that goes back and forth stops until those involved have talked. */
@QuarkusTest
class ConferenceTest extends ServiceTest {
    private static final String CONFERENCE_NEEDED = "nl.stokje.handoff.conference-needed.v1";

    @Test
    void afterTheSecondDeclineTheCaseWaitsForAConference() {
        var caseId = Ids.next();
        decline(caseId, "NORMAL", declining());
        var second = decline(caseId, "NORMAL", declining());
        assertThat(told(feedOf(TOWN_HALL), caseId).getLast().type()).isEqualTo(CONFERENCE_NEEDED);
        assertThat(told(feedOf(SHELTER), caseId)).extracting(Row::type).doesNotContain(CONFERENCE_NEEDED);

        var third = townHall().body(proposal(caseId)).post("/v1/handoffs");
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(third.<String>path("type")).endsWith("conference-needed");
        assertThat(third.<String>path("reason")).isEqualTo("DECLINED_TWICE");

        assertThat(record(caseId, TOWN_HALL, SHELTER).statusCode()).isEqualTo(201);
        assertThat(propose(proposal(caseId)).id()).isNotEqualTo(second.id());
    }

    @Test
    void helpMayBeAskedOfAnybodyHoweverOftenTheCaseWasDeclined() {
        var caseId = Ids.next();
        decline(caseId, "NORMAL", declining());
        decline(caseId, "NORMAL", declining());
        var body = proposal(caseId);
        body.put("kind", "ADVICE");
        assertThat(propose(body).caseId()).isEqualTo(caseId);
    }

    @Test
    void inACrisisTheOfferGoesAtOnceAndTheConferenceIsOwed() {
        var caseId = Ids.next();
        decline(caseId, "CRISIS", declining());
        decline(caseId, "CRISIS", declining());
        var body = proposal(caseId);
        body.put("urgency", "CRISIS");
        var offer = propose(body);
        assertThat(townHall().get(path(offer, "")).<String>path("conferenceOwed"))
                .isEqualTo("DECLINED_TWICE");
        record(caseId, TOWN_HALL, SHELTER);
        assertThat(townHall().get(path(offer, "")).<String>path("conferenceOwed"))
                .isNull();
    }

    @Test
    void aWayBackToAnAgencyWhoseCaseWasPassedByASuccessionIsTalkedOverToo() {
        var caseId = Ids.next();
        caseService.tell("case.opened", caseId, Map.of("holder", TOWN_HALL, "turn", 1));
        awaitTaken(caseService.tell(
                "case.baton-passed", caseId, Map.of("from", TOWN_HALL, "to", SHELTER, "turn", 2, "status", "OPEN")));
        var back = proposal(caseId);
        back.put("receiver", TOWN_HALL);
        var refused = shelter().body(back).post("/v1/handoffs");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.<String>path("reason")).isEqualTo("WAY_BACK");
        assertThat(record(caseId, SHELTER, TOWN_HALL).statusCode()).isEqualTo(201);
        assertThat(shelter().body(back).post("/v1/handoffs").statusCode()).isEqualTo(202);
    }

    @Test
    void whoeverOnlyKnowsTheIdOfACaseRecordsNothingAboutIt_I11() {
        var owed = decline(Ids.next(), "CRISIS", declining());
        var guess = proposal(owed.caseId());
        guess.put("kind", "ADVICE");
        var guessed = begun(as(STRANGER, "caseworker").body(guess).post("/v1/handoffs"));
        var body = minutes(owed.caseId(), STRANGER, SHELTER);
        assertThat(as(STRANGER, "caseworker").body(body).post("/v1/conferences").statusCode())
                .isEqualTo(404);
        awaitTaken(caseService.previewRefused(guessed, "NOT_HOLDER"));
        assertThat(as(STRANGER, "caseworker").body(body).post("/v1/conferences").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReturnNamesWhatItReturnsAndIsTalkedOverFirst() {
        var landed = landed();
        var back = proposal(landed.caseId());
        back.put("receiver", TOWN_HALL);
        back.put("returns", landed.id());
        var refused = shelter().body(back).post("/v1/handoffs");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.<String>path("reason")).isEqualTo("WAY_BACK");

        assertThat(record(landed.caseId(), SHELTER, STRANGER).statusCode()).isEqualTo(201);
        assertThat(shelter().body(back).post("/v1/handoffs").statusCode())
                .as("the one it goes back to hasn't talked with them")
                .isEqualTo(409);
        assertThat(record(landed.caseId(), SHELTER, TOWN_HALL).statusCode()).isEqualTo(201);
        var returning = begun(shelter().body(back).post("/v1/handoffs"));
        assertThat(shelter().get(path(returning, "")).<String>path("returns"))
                .isEqualTo(landed.id().toString());
    }

    @Test
    void onlyWhatLandedHereCanBeReturnedAndOnlyToWhereItCameFrom() {
        var landed = landed();
        var elsewhere = proposal(landed.caseId());
        elsewhere.put("receiver", STRANGER);
        elsewhere.put("returns", landed.id());
        assertThat(shelter().body(elsewhere).post("/v1/handoffs").statusCode()).isEqualTo(400);
        assertThat(as(STRANGER, "caseworker")
                        .body(elsewhere)
                        .post("/v1/handoffs")
                        .statusCode())
                .isEqualTo(400);
        var offered = offered();
        var tooEarly = proposal(offered.caseId());
        tooEarly.put("receiver", TOWN_HALL);
        tooEarly.put("returns", offered.id());
        assertThat(shelter().body(tooEarly).post("/v1/handoffs").statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasDeclinedGoesToTheBetterAgencyWithOneCallOnTheSameTerms() {
        var decisionReason = new HashMap<>(declining());
        decisionReason.put("betterAgency", STRANGER);
        var declined = decline(Ids.next(), "NORMAL", decisionReason);
        assertThat(shelter().post(path(declined, "/re-routings")).statusCode()).isEqualTo(403);
        var rerouted = begun(townHall().post(path(declined, "/re-routings")));
        assertThat(rerouted.receiver()).isEqualTo(STRANGER);
        assertThat(townHall().get(path(rerouted, "")).<Object>path("proposal"))
                .isEqualTo(townHall().get(path(declined, "")).<Object>path("proposal"));
        assertThat(townHall().post(path(declined, "/re-routings")).<String>path("type"))
                .endsWith("transfer-open");
    }

    @Test
    void nothingIsReroutedThatWasNotDeclinedWithABetterAgency() {
        var declined = decline(Ids.next(), "NORMAL", declining());
        for (var handoff : List.of(declined, offered())) {
            var answer = townHall().post(path(handoff, "/re-routings"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("type")).endsWith("no-better-agency");
        }
    }

    @Test
    void aConferenceIsReadByThoseWhoTookPartAndEveryLookIsKept_I11() {
        var transfer = offered();
        var recorded = record(transfer.caseId(), TOWN_HALL, SHELTER);
        var address = recorded.header("Location").replaceAll(".*/v1", "/v1");
        assertThat(shelter().get(address).<String>path("agreement")).isEqualTo("She stays where she is");
        assertThat(as(STRANGER, "caseworker").get(address).statusCode()).isEqualTo(404);
        var listed = "/v1/conferences?caseId=" + transfer.caseId();
        assertThat(shelter().get(listed).<List<Object>>path("items")).hasSize(1);
        assertThat(shelter().get(listed).<Object>path("items[0].agreement")).isNull();
        assertThat(as(STRANGER, "caseworker").get(listed).<List<Object>>path("items"))
                .isEmpty();
        assertThat(count("SELECT count(*) FROM access_log_entry WHERE object_id = '" + recorded.path("id") + "'"))
                .isEqualTo(1);
        assertThat(told("stokje.handoff.v1", transfer.caseId()).getLast().data().toString())
                .doesNotContain("stays where");
    }

    @Test
    void aConferenceThatCanNotBeIsRefused() {
        var transfer = offered();
        var body = minutes(transfer.caseId(), TOWN_HALL, SHELTER);
        assertThat(as(STRANGER, "caseworker").body(body).post("/v1/conferences").statusCode())
                .isEqualTo(404);
        body.put("holder", STRANGER);
        assertThat(townHall().body(body).post("/v1/conferences").statusCode()).isEqualTo(400);
        body.put("holder", SHELTER);
        body.put("heldAt", Instant.now().plus(Duration.ofDays(1)).toString());
        assertThat(townHall().body(body).post("/v1/conferences").statusCode()).isEqualTo(400);
        body.put("heldAt", Instant.now().toString());
        body.put("participants", List.of(Map.of("agency", SHELTER), Map.of("agency", SHELTER)));
        assertThat(townHall().body(body).post("/v1/conferences").statusCode()).isEqualTo(400);
        body.put("participants", List.of(Map.of("agency", freshOin()), Map.of("agency", SHELTER)));
        assertProblem(townHall().body(body).post("/v1/conferences"), 400, "invalid-input");
        body.put("participants", List.of(Map.of("agency", "123"), Map.of("agency", SHELTER)));
        assertThat(townHall().body(body).post("/v1/conferences").statusCode()).isEqualTo(400);
        assertThat(townHall().get("/v1/conferences").statusCode()).isEqualTo(400);
        assertThat(townHall().get("/v1/conferences?caseId=x").statusCode()).isEqualTo(400);
    }

    private Transfer decline(UUID caseId, String urgency, Map<String, ?> decisionReason) {
        var body = proposal(caseId);
        body.put("urgency", urgency);
        var transfer = propose(body);
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        decide(shelter(), transfer, decisionReason);
        return transfer;
    }

    private Response record(UUID caseId, String one, String other) {
        return as(one, "caseworker").body(minutes(caseId, one, other)).post("/v1/conferences");
    }
}
