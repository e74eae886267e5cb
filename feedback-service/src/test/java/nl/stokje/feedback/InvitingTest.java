package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

/** One invitation for each landing and each closing, however often it is told (I7). */
@QuarkusTest
class InvitingTest extends FeedbackServiceTest {
    @Test
    void anEventDeliveredThriceInvitesOnce() {
        var caseId = Ids.next();
        var data = passed(caseId, Ids.next(), HOUSING, 2);
        var id = cases.send("case.baton-passed", caseId, data);
        cases.send(id, "case.baton-passed", caseId, data);
        cases.send(id, "case.baton-passed", caseId, data);
        assertThat(invitedUntilAClosing(caseId)).containsExactly("LANDING", "CLOSING");
    }

    @Test
    void aLandingToldAgainUnderAnotherIdInvitesOnce() {
        var caseId = Ids.next();
        var data = passed(caseId, Ids.next(), HOUSING, 2);
        cases.send("case.baton-passed", caseId, data);
        cases.send("case.baton-passed", caseId, data);
        assertThat(invitedUntilAClosing(caseId)).containsExactly("LANDING", "CLOSING");
    }

    @Test
    void everyLandingAndEveryClosingInvites() {
        var caseId = Ids.next();
        cases.send("case.baton-passed", caseId, passed(caseId, Ids.next(), HOUSING, 2));
        cases.send("case.baton-passed", caseId, passed(caseId, Ids.next(), TOWN_HALL, 3));
        cases.send("case.closed", caseId, closed(caseId, TOWN_HALL, 3));
        cases.send("case.closed", caseId, closed(caseId, TOWN_HALL, 4));
        var invited = awaitTold(caseId, "feedback.invited", 4);
        assertThat(invited.stream().map(event -> event.get("occasion").textValue()))
                .containsExactly("LANDING", "LANDING", "CLOSING", "CLOSING");
        assertThat(invited.stream().map(event -> event.get("agency").textValue()))
                .containsExactly(HOUSING, TOWN_HALL, TOWN_HALL, TOWN_HALL);
        assertThat(outbox.about(caseId, "stokje.feed." + HOUSING + ".v1", "feedback.invited"))
                .hasSize(1);
    }

    @Test
    void otherEventsArePassedOver() {
        var caseId = Ids.next();
        cases.send("case.opened", caseId, Map.of("caseId", caseId));
        cases.send("case.something-new", caseId, Map.of("anything", List.of()));
        assertThat(invitedUntilAClosing(caseId)).containsExactly("CLOSING");
    }

    @Test
    void aCaseWhoseRecordCanNotBeReadWaitsWhileOthersGoOn() {
        var broken = Ids.next();
        cases.sendRaw(UUID.randomUUID().toString(), "case.closed", broken, "{\"caseId\": 12, \"holder\": []}");
        cases.send("case.closed", broken, closed(broken, HOUSING, 2));
        var other = Ids.next();
        cases.send("case.closed", other, closed(other, HOUSING, 2));
        awaitTold(other, "feedback.invited", 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows("""
                SELECT r.position::text FROM parked_record r JOIN parked_key k ON k.id = r.parked_key_id
                WHERE k.key = '%s' AND k.consumer = 'feedback-service.case'""".formatted(broken)).size() == 2);
        assertThat(outbox.about(broken, FEEDBACK_TOPIC, "feedback.invited")).isEmpty();
    }

    @Test
    void whatTheReceiverSaysCameOfItStandsBesideTheInvitation() {
        var caseId = Ids.next();
        var handoff = Ids.next();
        cases.send("case.baton-passed", caseId, passed(caseId, handoff, HOUSING, 2));
        var invitation = invitationId(awaitTold(caseId, "feedback.invited", 1).getFirst());
        by(HOUSING)
                .get("/v1/invitations/" + invitation)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("result", nullValue());
        handoffs.send(
                "handoff.concluded",
                caseId,
                Map.of(
                        "handoffId",
                        handoff,
                        "caseId",
                        caseId,
                        "result",
                        "REFERRED",
                        "concludedAt",
                        "2026-03-02T10:00:00Z"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "REFERRED"
                        .equals(by(HOUSING).get("/v1/invitations/" + invitation).path("result")));
    }

    @Test
    void anotherAgencysInvitationIsNotThere() {
        var invitation = invitationAfterLandingAt(HOUSING);
        by(TOWN_HALL).get("/v1/invitations/" + invitation).then().statusCode(404);
        assertThat(mint(TOWN_HALL, invitation).statusCode()).isEqualTo(404);
        assertThat(mint(HOUSING, Ids.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void theListGoesOnByCursor() {
        var agency = "00000001009999000002";
        var ids = new ArrayList<String>();
        for (int n = 0; n < 3; n++) {
            ids.addFirst(invitationAfterLandingAt(agency).toString());
        }
        var first = by(agency).get("/v1/invitations?limit=2").as(JsonNode.class);
        var second = by(agency)
                .queryParam("cursor", first.get("nextCursor").textValue())
                .get("/v1/invitations")
                .as(JsonNode.class);
        var seen = new ArrayList<>(first.get("items").findValuesAsText("id"));
        seen.addAll(second.get("items").findValuesAsText("id"));
        assertThat(seen).isEqualTo(ids);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void theListOfACaseHoldsItsInvitationsAndNoOthers() {
        var invitation = invitationAfterLandingAt(HOUSING);
        invitationAfterLandingAt(HOUSING);
        var caseId = by(HOUSING)
                .get("/v1/invitations/" + invitation)
                .as(JsonNode.class)
                .get("caseId")
                .textValue();
        assertThat(by(HOUSING)
                        .get("/v1/invitations?caseId=" + caseId)
                        .as(JsonNode.class)
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly(invitation.toString());
        assertThat(by(TOWN_HALL)
                        .get("/v1/invitations?caseId=" + caseId)
                        .as(JsonNode.class)
                        .get("items"))
                .isEmpty();
    }

    /** What was invited to once a closing sent now has been taken: by then everything before it has been. */
    private List<String> invitedUntilAClosing(UUID caseId) {
        cases.send("case.closed", caseId, closed(caseId, HOUSING, 9));
        await().atMost(Duration.ofSeconds(20)).until(() -> occasions(caseId).contains("CLOSING"));
        return occasions(caseId);
    }

    private List<String> occasions(UUID caseId) {
        return outbox.about(caseId, FEEDBACK_TOPIC, "feedback.invited").stream()
                .map(event -> event.get("occasion").textValue())
                .toList();
    }
}
