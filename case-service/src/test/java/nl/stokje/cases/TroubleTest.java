package nl.stokje.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.TestOutbox.Row;
import nl.stokje.kit.events.TestTopic;
import org.junit.jupiter.api.Test;

/** Every event takes effect once and in its order (I7), also past a record that can never be processed. */
@QuarkusTest
class TroubleTest extends CaseServiceTest {
    @Test
    void everyConsumedEventTwiceTakesEffectOnce_I7() {
        var caseId = Ids.next();
        var handoff = Ids.next();
        var intake = intake(caseId, Map.of());
        twice(intakes, "intake.registered", caseId, intake);
        awaitPublished(caseId, "case.opened");
        twice(handoffs, "handoff.proposed", caseId, proposal(handoff, caseId, TOWN_HALL, legalTask()));
        var moved = moved(handoff, caseId, Map.of("turn", 1));
        for (var type : List.of(
                "handoff.offered",
                "handoff.question-asked",
                "handoff.question-answered",
                "handoff.accepted",
                "handoff.landing-reported",
                "handoff.landed",
                "handoff.concluded")) {
            twice(handoffs, type, caseId, moved);
        }
        var declined = Ids.next();
        twice(handoffs, "handoff.proposed", caseId, proposal(declined, caseId, HOUSING, legalTask()));
        for (var type : List.of("handoff.declined", "handoff.withdrawn", "handoff.released", "handoff.voided")) {
            twice(handoffs, type, caseId, moved(declined, caseId, Map.of()));
        }
        awaitHandoffsTaken(caseId);
        close(HOUSING, caseId);
        twice(answers, "feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO"));
        awaitPublished(caseId, "case.reopened");
        twice(
                agencies,
                "agency.registered",
                TOWN_HALL,
                Map.of("oin", TOWN_HALL, "names", Map.of("nl", "Gemeente"), "registeredAt", Instant.now()));

        assertThat(outbox.about(caseId))
                .filteredOn(event -> event.topic().equals(CASE_TOPIC))
                .extracting(Row::type)
                .containsExactly(
                        "nl.stokje.case.opened.v1",
                        "nl.stokje.case.preview-sealed.v1",
                        "nl.stokje.case.context-sealed.v1",
                        "nl.stokje.case.baton-passed.v1",
                        "nl.stokje.case.preview-sealed.v1",
                        "nl.stokje.case.closed.v1",
                        "nl.stokje.case.reopened.v1");
        assertThat(as(HOUSING).get("/v1/cases/{id}/timeline?limit=200", caseId).<List<String>>path("items.eventType"))
                .containsOnlyOnce(
                        "handoff.offered", "handoff.accepted", "handoff.landing-reported", "handoff.declined");
        assertThat(parked(caseId)).isZero();
    }

    @Test
    void aRecordThatIsNoJsonParksItsCaseAndTheRestWaitsInOrder_I7() {
        var stuck = openCase();
        var handoff = Ids.next();
        handoffs.sendRaw(UUID.randomUUID().toString(), "handoff.proposed", stuck, "{\"handoffId\": ");
        handoffs.send("handoff.proposed", stuck, proposal(handoff, stuck, TOWN_HALL, legalTask()));
        handoffs.send("handoff.accepted", stuck, moved(handoff, stuck, Map.of("turn", 1)));
        reportLanding(handoff, stuck, 1);
        awaitWaiting(stuck, 4);

        var free = openCase();
        propose(free);
        awaitPublished(free, "case.preview-sealed");
        assertThat(publishedOf(stuck)).containsExactly("nl.stokje.case.opened.v1");
        assertThat(outbox.about(stuck))
                .filteredOn(event -> event.topic().equals("stokje.handoff.v1.dlq"))
                .hasSize(4)
                .first()
                .satisfies(event ->
                        assertThat(event.data().get("value").textValue()).isEqualTo("{\"handoffId\": "));

        var tooEarly = decide(stuck, "REPLAY");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.<String>path("type")).isEqualTo("urn:stokje:problem:still-unprocessable");
        assertThat(tooEarly.<Integer>path("processed")).isZero();
        awaitWaiting(stuck, 4);
        assertThat(decide(stuck, "VOID").statusCode()).isEqualTo(201);
        var replayed = decide(stuck, "REPLAY");
        assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(201);
        assertThat(replayed.<Integer>path("processed")).isEqualTo(3);
        assertThat(publishedOf(stuck))
                .containsExactly(
                        "nl.stokje.case.opened.v1",
                        "nl.stokje.case.preview-sealed.v1",
                        "nl.stokje.case.context-sealed.v1",
                        "nl.stokje.case.baton-passed.v1");
        assertThat(parked(stuck)).isZero();
        reportLanding(Ids.next(), stuck, 1);
        awaitPublished(stuck, "case.baton-refused");
    }

    @Test
    void whatIsSealedByAnotherOrForAnotherParksItsCase_I7() {
        var claims = new HashMap<String, Object>();
        var forged = openCase();
        var proposal = new HashMap<>(proposal(Ids.next(), forged, TOWN_HALL, legalTask()));
        claims.put("handoff", proposal.get("handoffId").toString());
        claims.put("case", forged.toString());
        proposal.put("sealed", seal("intake-service", "case-service", claims, Map.of("purpose", "mine")));
        handoffs.send("handoff.proposed", forged, proposal);
        awaitWaiting(forged, 1);

        var passedOn = openCase();
        var other = new HashMap<>(proposal(Ids.next(), passedOn, TOWN_HALL, legalTask()));
        claims.put("handoff", other.get("handoffId").toString());
        claims.put("case", passedOn.toString());
        claims.put("aud", "feedback-service");
        other.put("sealed", seal("handoff-service", "case-service", claims, Map.of("purpose", "mine")));
        handoffs.send("handoff.proposed", passedOn, other);
        awaitWaiting(passedOn, 1);

        var moved = openCase();
        var replaced = new HashMap<>(proposal(Ids.next(), moved, TOWN_HALL, legalTask()));
        replaced.put(
                "sealed", proposal(Ids.next(), moved, TOWN_HALL, legalTask()).get("sealed"));
        handoffs.send("handoff.proposed", moved, replaced);
        awaitWaiting(moved, 1);

        for (var caseId : List.of(forged, passedOn, moved)) {
            assertThat(publishedOf(caseId)).containsExactly("nl.stokje.case.opened.v1");
            assertThat(decide(caseId, "VOID").statusCode()).isEqualTo(201);
            assertThat(parked(caseId)).isZero();
        }
    }

    @Test
    void aBrokenIntakeParksItsCaseAndAProposalOfItWaits_I7() {
        var caseId = Ids.next();
        var broken = new HashMap<>(intake(caseId, Map.of()));
        broken.put("sealed", Map.of("protected", "x", "recipients", List.of(), "iv", "", "ciphertext", "", "tag", ""));
        intakes.send("intake.registered", caseId, broken);
        intakes.send("intake.registered", caseId, intake(caseId, Map.of()));
        awaitWaiting(caseId, 2);
        propose(caseId);
        decide(caseId, "VOID");
        assertThat(decide(caseId, "REPLAY").<Integer>path("processed")).isEqualTo(1);
        awaitPublished(caseId, "case.preview-sealed");
    }

    @Test
    void aKeyWhoseOnlyRecordIsVoidedIsFreeAndTheDecisionSaysWhichRecord() {
        var caseId = openCase();
        handoffs.sendRaw(UUID.randomUUID().toString(), "handoff.proposed", caseId, "nonsense");
        awaitWaiting(caseId, 1);
        var key = parkedKeyOf(caseId);
        assertThat(decide(caseId, "REPLAY").statusCode()).isEqualTo(409);
        assertThat(decide(caseId, "VOID").statusCode()).isEqualTo(201);
        assertThat(parked(caseId)).isZero();
        propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");

        var decisions = as(TOWN_HALL, "operator").get("/v1/parked-keys/{id}/decisions", key);
        assertThat(decisions.<List<String>>path("items.decision")).containsExactly("VOID", "REPLAY");
        assertThat(decisions.<String>path("items[0].dropped.topic")).isEqualTo("stokje.handoff.v1");
        assertThat(decisions.<Object>path("items[1].dropped")).isNull();
        assertThat(decisions.<String>path("items[0].reason")).isEqualTo("It can't be read");
    }

    @Test
    void whateverIsSentIsParkedAndTheRestGoesOn_I7() {
        var inTheWay = parkedKeys();
        handoffs.sendRaw(UUID.randomUUID().toString(), "handoff.proposed", Ids.next(), "\0".repeat(900_000));
        handoffs.sendRaw("\1".repeat(300_000), "handoff.proposed", Ids.next(), "{}");
        handoffs.sendRaw(UUID.randomUUID().toString(), "handoff.proposed", "nothing \0", "{}");
        handoffs.sendRaw(UUID.randomUUID().toString(), "handoff.proposed", longAndMixed(5_000), "{}");
        await().atMost(Duration.ofSeconds(20)).until(() -> parkedKeys() == inTheWay + 4);
        for (var partition = 0; partition < 12; partition++) {
            var caseId = openCase();
            propose(caseId);
            awaitPublished(caseId, "case.preview-sealed");
        }
    }

    /** Nothing that a database could make small. */
    private static String longAndMixed(int length) {
        return new Random(7)
                .ints(length, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aTypeThatIsNotKnownHereIsPassedOver() {
        var caseId = openCase();
        handoffs.sendRaw(UUID.randomUUID().toString(), "handoff.escalated", caseId, "not even JSON");
        propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        assertThat(parked(caseId)).isZero();
    }

    @Test
    void aFieldThatIsNewIsNoTrouble() {
        var caseId = openCase();
        var data = moved(Ids.next(), caseId, Map.of("turn", 9, "mood", "hopeful", "extra", Map.of("a", 1)));
        handoffs.send("handoff.landing-reported", caseId, data);
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("STALE_TURN");
    }

    private void twice(TestTopic topic, String type, Object key, Object data) {
        var id = topic.send(type, key, data);
        topic.send(id, type, key, data);
    }

    private Response decide(UUID caseId, String decision) {
        return as(TOWN_HALL, "operator")
                .body(Map.of("decision", decision, "reason", "It can't be read"))
                .post("/v1/parked-keys/{id}/decisions", parkedKeyOf(caseId));
    }

    private Object parkedKeyOf(UUID caseId) {
        var listed = as(TOWN_HALL, "operator").get("/v1/parked-keys?limit=200");
        return listed.<List<Map<String, Object>>>path("items").stream()
                .filter(parked -> parked.get("key").equals(caseId.toString()))
                .map(parked -> parked.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> publishedOf(UUID caseId) {
        return outbox.about(caseId).stream()
                .filter(event -> event.topic().equals(CASE_TOPIC))
                .map(Row::type)
                .toList();
    }

    private void awaitWaiting(UUID caseId, int records) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM parked_record r JOIN parked_key k ON k.id = r.parked_key_id "
                                + "WHERE k.key = '" + caseId + "'")
                        == records);
    }

    private long parkedKeys() {
        return count("SELECT count(*) FROM parked_key");
    }

    private long parked(UUID caseId) {
        return count("SELECT count(*) FROM parked_key WHERE key = '" + caseId + "'");
    }
}
