package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.stokje.handoff.decide.Deciding;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.HandoffChoice;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.events.TestOutbox.Row;
import org.junit.jupiter.api.Test;

/** What the service publishes, for whom, and what it takes in. */
@QuarkusTest
class EventsTest extends ServiceTest {
    @Inject
    Deciding deciding;

    @Test
    void everyEventIsAsItsSchemaSays() {
        var cases = new ArrayList<UUID>();
        var concluded = landed();
        shelter().body(Map.of("result", "HELPED", "summary", "Fine")).post(path(concluded, "/outcomes"));
        cases.add(concluded.caseId());
        var clarified = offered();
        shelter().body(Map.of("text", "Alone?")).post(path(clarified, "/questions"));
        townHall().body(Map.of("text", "No")).post(path(clarified, "/questions/1/answers"));
        decide(shelter(), clarified, declining());
        cases.add(clarified.caseId());
        var released = accepted();
        decide(shelter(), released, Map.of("decision", "RELEASE", "reason", "She went home"));
        cases.add(released.caseId());
        var withdrawn = propose();
        decide(townHall(), withdrawn, Map.of("decision", "WITHDRAW", "reason", "Solved"));
        cases.add(withdrawn.caseId());
        var refused = propose();
        caseService.previewRefused(refused, "NO_BASIS");
        awaitState(refused, "VOID");
        cases.add(refused.caseId());

        cases.add(declinedTwiceAndTalkedOver());
        var request = requested("ASSIST");
        awaitTaken(caseService.onTurn("case.request-confirmed", request, 1));
        decide(townHall(), request, Map.of("decision", "REFUSE", "reason", "It goes well here"));
        cases.add(request.caseId());
        var assist = joined();
        awaitTaken(caseService.assistanceEnded(assist, "CASE_CLOSED"));
        cases.add(assist.caseId());

        var keys = new ArrayList<Object>(cases);
        keys.add(SHELTER);
        var types = new TreeSet<String>();
        for (var key : keys) {
            for (var event : outbox.about(key)) {
                assertFits(event);
                types.add(event.type());
            }
        }
        assertThat(types)
                .containsExactly(
                        "nl.stokje.agency.registered.v1",
                        "nl.stokje.handoff.accepted.v1",
                        "nl.stokje.handoff.assistance-ended.v1",
                        "nl.stokje.handoff.concluded.v1",
                        "nl.stokje.handoff.conference-held.v1",
                        "nl.stokje.handoff.conference-needed.v1",
                        "nl.stokje.handoff.context-available.v1",
                        "nl.stokje.handoff.declined.v1",
                        "nl.stokje.handoff.landed.v1",
                        "nl.stokje.handoff.landing-reported.v1",
                        "nl.stokje.handoff.offered.v1",
                        "nl.stokje.handoff.proposed.v1",
                        "nl.stokje.handoff.question-answered.v1",
                        "nl.stokje.handoff.question-asked.v1",
                        "nl.stokje.handoff.refused.v1",
                        "nl.stokje.handoff.released.v1",
                        "nl.stokje.handoff.request-confirmed.v1",
                        "nl.stokje.handoff.requested.v1",
                        "nl.stokje.handoff.voided.v1",
                        "nl.stokje.handoff.withdrawn.v1");
    }

    @Test
    void aFeedHoldsOnlyWhatItsAgencyIsAPartyToAndNothingSealedForServices_I6() {
        var transfer = propose();
        assertThat(told(feedOf(TOWN_HALL), transfer.caseId()))
                .singleElement()
                .satisfies(event -> assertThat(event.data().has("sealed")).isFalse());
        assertThat(told(feedOf(SHELTER), transfer.caseId())).isEmpty();
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        assertThat(told(feedOf(SHELTER), transfer.caseId()))
                .extracting(Row::type)
                .containsExactly("nl.stokje.handoff.offered.v1");
        assertThat(told(feedOf(STRANGER), transfer.caseId())).isEmpty();
    }

    @Test
    void nothingThatSomebodyWroteIsReadableInWhatIsTold_I6() {
        var transfer = landed();
        shelter().body(Map.of("result", "HELPED", "summary", "She has a room.")).post(path(transfer, "/outcomes"));
        assertThat(outbox.about(transfer.caseId()))
                .allSatisfy(event -> assertThat(event.data().toString())
                        .doesNotContain("girl", "safe place", "room", "put me out", "SHELTER"));
    }

    @Test
    void theReceiverAloneIsToldThatTheContextIsThereWithTheContextItself() {
        var transfer = acceptedWithContext();
        var available = told(feedOf(SHELTER), transfer.caseId()).getLast();
        assertThat(available.type()).isEqualTo("nl.stokje.handoff.context-available.v1");
        assertThat(available.data().at("/sealed/ciphertext").textValue()).isNotBlank();
        assertThat(available.data().get("sha256").textValue()).hasSize(64);
        assertThat(available.data().get("url").textValue()).endsWith(path(transfer, "/context"));
        assertThat(outbox.about(transfer.caseId()))
                .filteredOn(event -> event.type().contains("context-available"))
                .hasSize(1);
    }

    @Test
    void aContextTooLargeForTheFeedGoesByItsUrlAndHash() {
        var transfer = accepted();
        var content = CaseService.context().put("story", "x".repeat(Outbox.FEED_LIMIT));
        awaitTaken(caseService.sealed(
                "case.context-sealed", transfer, 1, CaseService.claims(transfer, DisclosureLevel.CONTEXT, 1), content));
        var available = told(feedOf(SHELTER), transfer.caseId()).getLast().data();
        assertThat(available.has("sealed")).isFalse();
        assertThat(available.get("sha256").textValue()).hasSize(64);
        assertThat(available.toString().length()).isLessThan(1000);
        assertThat(shelter().get(path(transfer, "/context")).<String>path("content.story"))
                .hasSize(Outbox.FEED_LIMIT);
    }

    @Test
    void everyEventTakesEffectOnceHoweverOftenItComes_I7() {
        var transfer = propose();
        var sent = new ArrayList<CaseService.Sent>();
        sent.add(caseService.previewSealed(transfer, 1));
        sent.forEach(caseService::send);
        awaitState(transfer, "OFFERED");
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        sent.add(caseService.contextSealed(transfer, 1));
        sent.forEach(caseService::send);
        awaitTaken(sent.getLast());
        reportLanding(transfer);
        sent.add(caseService.batonPassed(transfer, 2));
        awaitState(transfer, "LANDED");
        sent.add(caseService.closed(transfer.caseId(), 2));
        sent.add(caseService.reopened(transfer.caseId(), 3));
        // As when the relay starts again from an older position.
        sent.forEach(caseService::send);
        sent.forEach(caseService::send);
        awaitTaken(caseService.reopened(transfer.caseId(), 4));
        assertThat(told("stokje.handoff.v1", transfer.caseId()))
                .extracting(Row::type)
                .containsExactly(
                        "nl.stokje.handoff.proposed.v1",
                        "nl.stokje.handoff.offered.v1",
                        "nl.stokje.handoff.accepted.v1",
                        "nl.stokje.handoff.landing-reported.v1",
                        "nl.stokje.handoff.landed.v1");
        assertThat(told(feedOf(SHELTER), transfer.caseId()))
                .filteredOn(event -> event.type().contains("context-available"))
                .hasSize(1);
        assertThat(parked(transfer.caseId())).isZero();
    }

    @Test
    void refusalsOfCaseServiceTakeEffectOnceToo_I7() {
        var refused = propose();
        var first = caseService.previewRefused(refused, "NO_BASIS");
        caseService.send(first);
        awaitState(refused, "VOID");
        var landing = landing();
        var second = caseService.batonRefused(landing, "STALE_TURN");
        caseService.send(second);
        awaitState(landing, "VOID");
        for (var transfer : List.of(refused, landing)) {
            awaitTaken(caseService.closed(transfer.caseId(), 9));
            assertThat(told("stokje.handoff.v1", transfer.caseId()))
                    .filteredOn(event -> event.type().contains("voided"))
                    .hasSize(1);
            assertThat(parked(transfer.caseId())).isZero();
        }
    }

    @Test
    void aRolledBackCommandTellsNothingAndChangesNothing_I8() {
        var transfer = offered();
        var before = outbox.about(transfer.caseId()).size();
        QuarkusTransaction.begin();
        deciding.decide(
                new HandoffId(transfer.id()), new Oin(SHELTER), HandoffChoice.ACCEPT, new DecisionReason(null), null);
        QuarkusTransaction.rollback();
        assertThat(outbox.about(transfer.caseId())).hasSize(before);
        assertThat(stateOf(transfer)).isEqualTo("OFFERED");
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        // The topic and the feeds of both parties.
        assertThat(outbox.about(transfer.caseId())).hasSize(before + 3);
    }

    @Test
    void whoeverDoesNotHoldTheCaseStandsInNobodysWay() {
        var caseId = Ids.next();
        awaitTaken(caseService.tell("case.opened", caseId, Map.of("holder", TOWN_HALL, "turn", 1)));
        var stranger = as(STRANGER, "caseworker");
        var guess = begun(stranger.body(proposal(caseId)).post("/v1/handoffs"));
        assertProblem(as(STRANGER, "caseworker").body(proposal(caseId)).post("/v1/handoffs"), 409, "transfer-open");
        var transfer = propose(proposal(caseId));
        assertProblem(townHall().body(proposal(caseId)).post("/v1/handoffs"), 409, "transfer-open");
        caseService.previewRefused(guess, "NOT_HOLDER");
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        assertThat(as(STRANGER, "caseworker").get(path(guess, "")).<String>path("state"))
                .isEqualTo("VOID");
        assertThat(as(STRANGER, "caseworker")
                        .body(proposal(caseId))
                        .post("/v1/handoffs")
                        .statusCode())
                .as("nor does a stranger learn that it is being passed")
                .isEqualTo(202);
    }

    @Test
    void theHolderThatIsNotKnownHereYetTakesItsPlace() {
        var caseId = Ids.next();
        awaitTaken(caseService.tell("case.opened", caseId, Map.of("holder", TOWN_HALL, "turn", 1)));
        var old = propose(proposal(caseId));
        var body = proposal(caseId);
        body.put("receiver", STRANGER);
        var fresh = begun(shelter().body(body).post("/v1/handoffs"));
        awaitTaken(caseService.previewSealed(fresh, 2));
        assertThat(shelter().get(path(fresh, "")).<String>path("state")).isEqualTo("OFFERED");
        assertThat(stateOf(old)).isEqualTo("PREPARING");
        awaitTaken(caseService.previewRefused(old, "NOT_HOLDER"));
        assertThat(stateOf(old)).isEqualTo("VOID");
        assertThat(parked(caseId)).isZero();
    }

    private UUID declinedTwiceAndTalkedOver() {
        var body = proposal(Ids.next());
        for (var time = 0; time < 2; time++) {
            var transfer = propose(body);
            caseService.previewSealed(transfer, 1);
            awaitState(transfer, "OFFERED");
            decide(shelter(), transfer, declining());
        }
        var caseId = (UUID) body.get("caseId");
        var recorded = townHall().body(minutes(caseId, TOWN_HALL, SHELTER)).post("/v1/conferences");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return caseId;
    }
}
