package nl.stokje.cases.nextdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.timers.TimerPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every open case has a next date, and nobody can let it go by in silence (I3). */
@QuarkusTest
class NextDateTest extends CaseServiceTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    TestClock clock;

    @Inject
    TimerPoller ticking;

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"CRISIS, P1D", "URGENT, P3D", "NORMAL, P14D"})
    void aCaseHasANextDateByItsUrgencyAsSoonAsItOpens_I3(String urgency, Duration after) {
        var caseId = Ids.next();
        var intake = new HashMap<>(intake(caseId, Map.of()));
        intake.put("urgency", urgency);
        intakes.send("intake.registered", caseId, intake);
        awaitPublished(caseId, "case.opened");
        assertThat(nextDate(TOWN_HALL, caseId, "setAt").plus(after)).isEqualTo(nextDate(TOWN_HALL, caseId, "dueAt"));
    }

    @Test
    void theHolderSaysWhenItLooksAgain() {
        var caseId = openCase();
        var dueAt = clock.instant().plus(Duration.ofDays(10));
        var answer = choose(caseId, etag(caseId), dueAt);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(etag(caseId));
        assertThat(answer.<String>path("what")).isEqualTo("Ask how the room is");
        assertThat(nextDate(TOWN_HALL, caseId, "dueAt")).isEqualTo(dueAt);
    }

    @Test
    void aDateThatIsMissedClimbsTheLadderInOrderAndThenBeginsAnew_I3() {
        var caseId = openCase();
        choose(caseId, etag(caseId), clock.instant().plus(Duration.ofDays(10)));

        clock.pass(Duration.ofDays(5));
        ticking.tick();
        assertThat(rungs(caseId)).containsExactly("REMINDER");
        assertThat(overdue(TOWN_HALL)).doesNotContain(caseId.toString());

        clock.pass(Duration.ofDays(5));
        ticking.tick();
        assertThat(rungs(caseId)).containsExactly("REMINDER", "TEAM_LEAD");
        assertThat(overdue(TOWN_HALL)).contains(caseId.toString());
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}/timeline", caseId).<List<String>>path("items.eventType"))
                .contains("case.rung-reached");
        assertThat(outbox.about(caseId, "stokje.feed." + TOWN_HALL + ".v1", "case.rung-reached"))
                .hasSize(2);

        clock.pass(Duration.ofDays(10));
        ticking.tick();
        assertThat(rungs(caseId)).containsExactly("REMINDER", "TEAM_LEAD", "REROUTE", "AGAIN");
        clock.pass(Duration.ofDays(5));
        ticking.tick();
        assertThat(rungs(caseId)).endsWith("AGAIN", "REMINDER");
    }

    @Test
    void whatAnOutageDelayedIsToldLateButInOrder_I3() {
        var caseId = openCase();
        clock.pass(Duration.ofDays(5));
        ticking.tick();
        assertThat(rungs(caseId)).containsExactly("REMINDER", "TEAM_LEAD", "REROUTE");
        var event = outbox.about(caseId, CASE_TOPIC, "case.rung-reached").getFirst();
        assertThat(Instant.parse(event.get("dueAt").textValue()))
                .isBefore(Instant.parse(event.get("reachedAt").textValue()));
    }

    @Test
    void aNewDateStartsTheLadderAnew_I3() {
        var caseId = openCase();
        clock.pass(Duration.ofDays(2));
        ticking.tick();
        choose(caseId, etag(caseId), clock.instant().plus(Duration.ofDays(10)));
        clock.pass(Duration.ofDays(4));
        ticking.tick();
        assertThat(rungs(caseId)).containsExactly("REMINDER");
        assertThat(overdue(TOWN_HALL)).doesNotContain(caseId.toString());
    }

    @Test
    void theNextHolderHasADateOfItsOwn_I3() {
        var caseId = openCase();
        choose(caseId, etag(caseId), clock.instant().plus(Duration.ofDays(100)));
        landed(caseId, HandoffKind.TRANSFER, HOUSING, 1);
        awaitPublished(caseId, "case.baton-passed");
        assertThat(nextDate(HOUSING, caseId, "setAt").plus(Duration.ofDays(3)))
                .isEqualTo(nextDate(HOUSING, caseId, "dueAt"));
        assertThat(as(HOUSING).get("/v1/cases/{id}", caseId).<String>path("followUp.what"))
                .isNull();
        clock.pass(Duration.ofDays(3));
        ticking.tick();
        assertThat(overdue(HOUSING)).contains(caseId.toString());
        assertThat(overdue(TOWN_HALL)).doesNotContain(caseId.toString());
        assertThat(outbox.about(caseId, "stokje.feed." + TOWN_HALL + ".v1", "case.rung-reached"))
                .isEmpty();
    }

    @Test
    void aClosedCaseClimbsNothingAndAReopenedOneBeginsAgain_I3() {
        var caseId = openCase();
        close(TOWN_HALL, caseId);
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<Object>path("followUp"))
                .isNull();
        clock.pass(Duration.ofDays(30));
        ticking.tick();
        assertThat(rungs(caseId)).isEmpty();
        answers.send("feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO"));
        awaitPublished(caseId, "case.reopened");
        clock.pass(Duration.ofDays(3));
        ticking.tick();
        assertThat(rungs(caseId)).containsExactly("REMINDER", "TEAM_LEAD");
    }

    @Test
    void aDateIsChosenOnWhatHoldsNow() {
        var caseId = openCase();
        var inTime = clock.instant().plus(Duration.ofDays(1));
        assertProblem(choose(caseId, null, inTime), 428, "if-match-required");
        assertProblem(choose(caseId, "\"41\"", inTime), 412, "stale-version");
        assertProblem(choose(caseId, etag(caseId), clock.instant().minusSeconds(1)), 400, "invalid-input");
        close(TOWN_HALL, caseId);
        assertProblem(choose(caseId, etag(caseId), inTime), 409, "case-closed");
    }

    @Test
    void whoCoordinatesChoosesTheDateForTheHolder() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        awaitPublished(caseId, "case.assistance-begun");
        as(TOWN_HALL)
                .body(Map.of("decision", "PROPOSE", "coordinator", HOUSING))
                .post("/v1/cases/{id}/coordinator-decisions", caseId);
        as(HOUSING).body(Map.of("decision", "AGREE")).post("/v1/cases/{id}/coordinator-decisions", caseId);

        assertThat(chooseAs(HOUSING, caseId).statusCode()).isEqualTo(200);
        assertThat(nextDate(TOWN_HALL, caseId, "dueAt")).isEqualTo(FAR);
        assertThat(nextDate(HOUSING, caseId, "dueAt")).isEqualTo(FAR);
    }

    @Test
    void anotherAgencyChoosesNothing_I11() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        awaitPublished(caseId, "case.assistance-begun");
        assertProblem(chooseAs(STRANGER, caseId), 404, "not-found");
        assertProblem(chooseAs(HOUSING, caseId), 403, "holder-only");
        assertProblem(
                as(TOWN_HALL, "operator").body(Map.of()).put("/v1/cases/{id}/next-date", caseId), 403, "role-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"dueAt\": null}",
                "{\"dueAt\": \"soon\"}",
                "{\"dueAt\": {}}",
                "{\"dueAt\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"dueAt\": \"-999999999-01-01T00:00:00Z\"}",
                "{\"dueAt\": \"2099-01-01T00:00:00Z\", \"what\": []}",
                "{\"dueAt\": \"2099-01-01T00:00:00Z\", \"more\": 1}",
                "{\"dueAt\": "
            })
    void aDateThatCannotBeReadIsSaidToBeSo(String body) {
        var caseId = openCase();
        var answer = as(TOWN_HALL).header("If-Match", etag(caseId)).body(body).put("/v1/cases/{id}/next-date", caseId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private Response chooseAs(String agency, UUID caseId) {
        return as(agency)
                .header("If-Match", etag(caseId))
                .body(Map.of("dueAt", FAR.toString()))
                .put("/v1/cases/{id}/next-date", caseId);
    }

    private Response choose(UUID caseId, String etag, Instant dueAt) {
        var request = as(TOWN_HALL).body(Map.of("dueAt", dueAt.toString(), "what", "Ask how the room is"));
        return (etag == null ? request : request.header("If-Match", etag)).put("/v1/cases/{id}/next-date", caseId);
    }

    private String etag(UUID caseId) {
        return as(TOWN_HALL).get("/v1/cases/{id}", caseId).header("ETag");
    }

    private Instant nextDate(String agency, UUID caseId, String field) {
        return Instant.parse(as(agency).get("/v1/cases/{id}", caseId).<String>path("followUp." + field));
    }

    private List<String> rungs(UUID caseId) {
        return outbox.about(caseId, CASE_TOPIC, "case.rung-reached").stream()
                .map(event -> event.get("rung").textValue())
                .toList();
    }

    private List<String> overdue(String agency) {
        return as(agency).get("/v1/cases?overdue=true&limit=200").path("items.id");
    }
}
