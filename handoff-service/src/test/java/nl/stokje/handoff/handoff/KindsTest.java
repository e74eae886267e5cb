package nl.stokje.handoff.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.events.TestOutbox.Row;
import org.junit.jupiter.api.Test;

/** Requests, assistance, advice and an operator's hand, over REST and events. */
@QuarkusTest
class KindsTest extends ServiceTest {
    @Test
    void aRequestIsTheHoldersToSeeOnceCaseServiceHasConfirmedIt_I11() {
        var request = requested("TRANSFER");
        assertThat(townHall().get(path(request, "")).statusCode()).isEqualTo(404);
        assertThat(told(feedOf(TOWN_HALL), request.caseId())).isEmpty();
        assertThat(shelter().get(path(request, "")).<String>path("proposal.need.text"))
                .isEqualTo("She was here before");
        awaitTaken(caseService.onTurn("case.request-confirmed", request, 4));
        var seen = townHall().get(path(request, ""));
        assertThat(seen.<String>path("state")).isEqualTo("REQUESTED");
        assertThat(seen.<String>path("proposal.need.text")).isEqualTo("She was here before");
        assertThat(told(feedOf(TOWN_HALL), request.caseId()))
                .extracting(Row::type)
                .containsExactly("nl.stokje.handoff.request-confirmed.v1");
    }

    @Test
    void aGrantedRequestGoesOnAsAProposalOnTheHoldersTerms() {
        var request = confirmed("TRANSFER");
        decide(townHall(), request, granting());
        var proposed = told("stokje.handoff.v1", request.caseId()).getLast();
        assertThat(proposed.type()).isEqualTo("nl.stokje.handoff.proposed.v1");
        caseService.previewSealed(request, 4);
        awaitState(request, "OFFERED");
        decide(shelter(), request, Map.of("decision", "ACCEPT"));
        assertThat(stateOf(request)).isEqualTo("ACCEPTED");
    }

    @Test
    void aGrantNeedsItsTermsAndARefusalItsReason() {
        var request = confirmed("ASSIST");
        var noTerms = townHall().body(Map.of("decision", "GRANT")).post(path(request, "/decisions"));
        assertThat(noTerms.statusCode()).as(noTerms.asString()).isEqualTo(400);
        var silent = townHall().body(Map.of("decision", "REFUSE")).post(path(request, "/decisions"));
        assertThat(silent.statusCode()).isEqualTo(400);
        decide(townHall(), request, Map.of("decision", "REFUSE", "reason", "It goes well here"));
        assertThat(shelter().get(path(request, "")).<String>path("state")).isEqualTo("REFUSED");
        assertThat(shelter().get(path(request, "/decisions")).<String>path("items[0].reason"))
                .isEqualTo("It goes well here");
    }

    @Test
    void oneOpenTransferCountsRequestsOnlyOnceTheyAreGranted() {
        var request = confirmed("TRANSFER");
        var body = proposal(request.caseId());
        body.put("receiver", STRANGER);
        var open = propose(body);
        var granted = townHall().body(granting()).post(path(request, "/decisions"));
        assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(409);
        assertThat(granted.<String>path("handoffId")).isEqualTo(open.id().toString());
        assertThat(stateOf(request)).isEqualTo("REQUESTED");
    }

    @Test
    void whoAsksTheWrongOneLearnsNoMoreThanThat_I11() {
        var request = requested("TRANSFER");
        awaitTaken(caseService.requestRefused(request));
        var seen = shelter().get(path(request, ""));
        assertThat(seen.<String>path("state")).isEqualTo("VOID");
        assertThat(seen.<String>path("voidReason")).isEqualTo("NOT_HOLDER");
        assertThat(townHall().get(path(request, "")).statusCode()).isEqualTo(404);

        var overtaken = confirmed("TRANSFER");
        awaitTaken(caseService.closed(overtaken.caseId(), 4));
        assertThat(shelter().get(path(overtaken, "")).<String>path("voidReason"))
                .isEqualTo("NOT_HOLDER");
    }

    @Test
    void theRequesterTakesItsRequestBackAndALateAnswerChangesNothing() {
        var request = requested("ADVICE");
        decide(shelter(), request, Map.of("decision", "WITHDRAW", "reason", "Solved"));
        awaitTaken(caseService.onTurn("case.request-confirmed", request, 4));
        awaitTaken(caseService.requestRefused(request));
        assertThat(shelter().get(path(request, "")).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(townHall().get(path(request, "")).statusCode()).isEqualTo(404);
    }

    @Test
    void anAgencyOutsideTheDirectoryIsToldToRegisterBeforeItAsks() {
        var answer = as(freshOin(), "caseworker").body(requesting("TRANSFER")).post("/v1/handoff-requests");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("type")).endsWith("not-in-directory");
    }

    @Test
    void anAssistantReadsUntilItLeavesAndEitherSideMayEndIt_I5() {
        var assist = joined();
        assertThat(shelter().get(path(assist, "/context")).statusCode()).isEqualTo(200);
        var ended = townHall()
                .body(Map.of("result", "HELPED", "summary", "The room is arranged"))
                .post(path(assist, "/outcomes"));
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(201);
        assertThat(shelter().get(path(assist, "/context")).statusCode()).isEqualTo(410);
        assertThat(count("SELECT count(*) FROM sealed_part WHERE handoff_id = '" + assist.id() + "'"))
                .isZero();
        // case-service's own word about it crosses and changes nothing.
        awaitTaken(caseService.assistanceEnded(assist, "LEFT"));
        assertThat(stateOf(assist)).isEqualTo("CONCLUDED");
    }

    @Test
    void anAssistanceEndsWithItsCase_I5() {
        var assist = joined();
        awaitTaken(caseService.assistanceEnded(assist, "CASE_CLOSED"));
        assertThat(stateOf(assist)).isEqualTo("CONCLUDED");
        assertThat(shelter().get(path(assist, "/context")).statusCode()).isEqualTo(410);
        assertThat(told(feedOf(SHELTER), assist.caseId()).getLast().type())
                .isEqualTo("nl.stokje.handoff.assistance-ended.v1");
    }

    @Test
    void anAssistanceStaysWhenTheBatonPassesAndTheNewHolderMayEndIt() {
        var assist = joined();
        awaitTaken(caseService.tell(
                "case.baton-passed", assist.caseId(), Map.of("from", TOWN_HALL, "to", STRANGER, "turn", 2)));
        assertThat(shelter().get(path(assist, "/context")).statusCode()).isEqualTo(200);
        var leaving = Map.of("result", "HELPED", "summary", "We go on alone");
        assertThat(townHall().body(leaving).post(path(assist, "/outcomes")).statusCode())
                .isEqualTo(403);
        var ended = as(STRANGER, "caseworker").body(leaving).post(path(assist, "/outcomes"));
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(201);
        assertThat(told(feedOf(STRANGER), assist.caseId()).getLast().type())
                .isEqualTo("nl.stokje.handoff.concluded.v1");
    }

    @Test
    void aTransferMayRunBesideAnAssistance() {
        var assist = joined();
        var body = proposal(assist.caseId());
        body.put("receiver", STRANGER);
        assertThat(propose(body).id()).isNotEqualTo(assist.id());
    }

    @Test
    void adviceIsReadByTheSenderOnceItHasLandedAndTheAdviserSeesNothingMore_I5() {
        var advice = acceptedWithContext("ADVICE");
        var met = shelter()
                .body(Map.of("channel", "DESK", "contactAt", Instant.now().toString()))
                .post(path(advice, "/landing-reports"));
        assertThat(met.statusCode()).as(met.asString()).isEqualTo(400);
        var answered = shelter().body(Map.of("answer", "Ask the judge.")).post(path(advice, "/landing-reports"));
        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(202);
        assertThat(townHall().get(path(advice, "/landing-reports")).<Object>path("items[0]"))
                .isNull();
        awaitTaken(caseService.onTurn("case.advice-received", advice, 1));
        assertThat(stateOf(advice)).isEqualTo("LANDED");
        assertThat(townHall().get(path(advice, "/landing-reports")).<String>path("items[0].answer"))
                .isEqualTo("Ask the judge.");
        assertThat(shelter().get(path(advice, "/context")).statusCode()).isEqualTo(410);
        assertThat(outbox.about(advice.caseId()))
                .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain("judge"));
        assertThat(count("SELECT count(*) FROM access_log_entry WHERE what = 'LANDING_REPORTS' AND object_id = '"
                        + advice.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void anOperatorEndsAHandoffWithAReasonThatBothPartiesReadAndNotALanding() {
        var stuck = acceptedWithContext();
        var voiding = Map.of("reason", "Sent to the wrong shelter");
        var ended = as(STRANGER, "operator").body(voiding).post(path(stuck, "/voidings"));
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(201);
        assertThat(shelter().get(path(stuck, "/decisions")).<String>path("items[1].reason"))
                .isEqualTo("Sent to the wrong shelter");
        assertThat(townHall().get(path(stuck, "")).<String>path("voidReason")).isEqualTo("OPERATOR");
        assertThat(shelter().get(path(stuck, "/context")).statusCode()).isEqualTo(410);
        for (var agency : new String[] {TOWN_HALL, SHELTER}) {
            assertThat(told(feedOf(agency), stuck.caseId()).getLast().type()).isEqualTo("nl.stokje.handoff.voided.v1");
        }

        var landing = landing();
        var tooLate = as(STRANGER, "operator").body(voiding).post(path(landing, "/voidings"));
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(townHall().body(voiding).post(path(landing, "/voidings")).statusCode())
                .isEqualTo(403);
        var asParty =
                townHall().body(Map.of("decision", "VOID", "reason", "Mine")).post(path(landing, "/decisions"));
        assertThat(asParty.statusCode()).isEqualTo(403);
    }

    @Test
    void severalQuestionsMayBeOpenAndBothSidesReadThemInTheirOrder() {
        var transfer = offered();
        for (var text : new String[] {"Is she alone?", "Until when?"}) {
            var asked = shelter().body(Map.of("text", text)).post(path(transfer, "/questions"));
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        }
        townHall().body(Map.of("text", "Until June")).post(path(transfer, "/questions/2/answers"));
        assertThat(stateOf(transfer)).isEqualTo("CLARIFYING");
        townHall().body(Map.of("text", "Yes")).post(path(transfer, "/questions/1/answers"));
        assertThat(stateOf(transfer)).isEqualTo("OFFERED");
        decide(shelter(), transfer, declining());
        for (var party : new String[] {TOWN_HALL, SHELTER}) {
            var thread = as(party, "caseworker").get(path(transfer, "/questions"));
            assertThat(thread.<String>path("items[0].answer")).isEqualTo("Yes");
            assertThat(thread.<String>path("items[1].answer")).isEqualTo("Until June");
        }
    }

    private Transfer confirmed(String kind) {
        var request = requested(kind);
        awaitTaken(caseService.onTurn("case.request-confirmed", request, 4));
        return request;
    }

    private static Map<String, Object> granting() {
        return Map.of(
                "decision", "GRANT", "terms", Map.of("basis", Map.of("type", "CONSENT"), "categories", new String[] {
                    "STORY"
                }));
    }
}
