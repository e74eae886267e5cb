package nl.stokje.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.servers.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input is told apart, each with its own problem, and never ends in a 500. */
@QuarkusTest
class InputTest extends ServiceTest {
    @Test
    void whatIsNoJsonObjectIsSaidToBeSo() {
        assertProblem(townHall().body("{\"caseId\": ").post("/v1/handoffs"), 400, "malformed-json");
        assertProblem(townHall().body("[]").post("/v1/handoffs"), 400, "malformed-json");
        assertThat(townHall().post("/v1/handoffs").statusCode()).isEqualTo(400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var answer = townHall().contentType("text/plain").body("Please").post("/v1/handoffs");
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void anotherFormThanJsonOrJoseIsNotAcceptable() {
        var transfer = offered();
        var answer = shelter().accept("text/html").get(path(transfer, "/preview"));
        assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    void aTokenMustBeThereBeFreshAndBeOurs() {
        assertProblem(given().contentType("application/json").get("/v1/handoffs"), 401, "token");
        var expired = new Tokens(tokenUrl).lasting(Duration.ofMinutes(-5), TOWN_HALL, "caseworker");
        assertProblem(withToken(expired).get("/v1/handoffs"), 401, "token");
        var foreign = new Tokens(URI.create(tokenUrl.toString().replace("/stokje/", "/foreign/")));
        assertProblem(withToken(foreign.of(TOWN_HALL, "caseworker")).get("/v1/handoffs"), 401, "token");
        assertProblem(withToken("nonsense").get("/v1/handoffs"), 401, "token");
    }

    @Test
    void aTokenWithoutTheRightGroupMayNot() {
        var transfer = offered();
        var integrator = as(SHELTER, "integrator");
        assertProblem(integrator.get("/v1/handoffs"), 403, "role-missing");
        assertProblem(as(SHELTER, "integrator").get(path(transfer, "/preview")), 403, "role-missing");
        assertProblem(
                as(SHELTER, "operator").body(Map.of("decision", "ACCEPT")).post(path(transfer, "/decisions")),
                403,
                "role-missing");
        assertProblem(as(TOWN_HALL, "caseworker").get("/v1/parked-keys"), 403, "role-missing");
        assertProblem(
                as(SHELTER, "caseworker").body(entry("Shelter")).put("/v1/agencies/" + SHELTER), 403, "role-missing");
    }

    @Test
    void aTokenThatNamesNoOinMayNot() {
        assertProblem(as("somebody", "caseworker").get("/v1/handoffs"), 403, "no-agency");
    }

    @Test
    void anotherAgencysHandoffIsNotThere() {
        var transfer = accepted();
        for (var rest : List.of("", "/decisions", "/questions", "/outcomes", "/preview", "/context")) {
            assertProblem(as(STRANGER, "caseworker").get(path(transfer, rest)), 404, "not-found");
        }
        var stranger = as(STRANGER, "caseworker").body(Map.of("decision", "ACCEPT"));
        assertProblem(stranger.post(path(transfer, "/decisions")), 404, "not-found");
        var landing = Map.of("channel", "DESK", "contactAt", Instant.now().toString());
        assertProblem(
                as(STRANGER, "caseworker").body(landing).post(path(transfer, "/landing-reports")), 404, "not-found");
        assertThat(as(STRANGER, "caseworker").get("/v1/handoffs?limit=200").<List<String>>path("items.id"))
                .doesNotContain(transfer.id().toString());
    }

    @Test
    void thePartiesKeepToTheirOwnMoves() {
        var transfer = offered();
        assertProblem(
                townHall().body(Map.of("decision", "ACCEPT")).post(path(transfer, "/decisions")),
                403,
                "not-your-decision");
        assertProblem(
                shelter().body(Map.of("decision", "WITHDRAW", "reason", "No")).post(path(transfer, "/decisions")),
                403,
                "not-your-decision");
    }

    @Test
    void aDecisionTheStateDoesNotAllowSaysWhichStateHolds() {
        var transfer = landing();
        var answer =
                townHall().body(Map.of("decision", "WITHDRAW", "reason", "No")).post(path(transfer, "/decisions"));
        assertProblem(answer, 409, "handoff-state");
        assertThat(answer.<String>path("state")).isEqualTo("LANDING");
    }

    @Test
    void aDecisionNeedsItsReasonAndALandingItsPast() {
        var transfer = offered();
        assertProblem(
                shelter()
                        .body(Map.of("decision", "DECLINE", "declineCause", "CAPACITY"))
                        .post(path(transfer, "/decisions")),
                400,
                "invalid-input");
        assertProblem(
                shelter()
                        .body(Map.of("decision", "DECLINE", "reason", "No bed"))
                        .post(path(transfer, "/decisions")),
                400,
                "invalid-input");
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        assertProblem(
                shelter()
                        .body(Map.of("channel", "PHONE", "contactAt", tomorrow))
                        .post(path(transfer, "/landing-reports")),
                400,
                "invalid-input");
        assertProblem(
                shelter()
                        .body(Map.of("channel", "PHONE", "contactAt", "-999999999-01-01T00:00:00Z"))
                        .post(path(transfer, "/landing-reports")),
                400,
                "invalid-input");
        assertProblem(
                townHall().body(Map.of("text", "Yes")).post(path(transfer, "/questions/1/answers")),
                409,
                "handoff-state");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/handoffs?state=LOST,            400",
        "/v1/handoffs?direction=SIDEWAYS,    400",
        "/v1/handoffs?limit=0,               400",
        "/v1/handoffs?limit=201,             400",
        "/v1/handoffs?cursor=abc,            400",
        "/v1/agencies?need=%00,              400",
        "/v1/agencies?region=%00,            400",
        "/v1/handoffs/not-a-uuid,            404",
        "/v1/handoffs/,                      404",
        "/v1/nothing,                        404",
        "/v1/agencies/0000,                  400",
        "/v1/agencies/00000001004444440000,  404"
    })
    void aWrongAddressOrQueryIsAProblemToo(String address, int status) {
        var answer = townHall().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/handoffs?list=LOST,              list,      ALL",
        "/v1/handoffs?state=LOST,             state,     OFFERED",
        "/v1/handoffs?direction=SIDEWAYS,     direction, OUTGOING"
    })
    void anUnknownChoiceInAQueryIsToldWhichOnesThereAre(String address, String field, String allowed) {
        var answer = townHall().get(address);
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
        assertThat(answer.<String>path("errors[0].allowed")).contains(allowed);
    }

    @Test
    void whatAnAnswerLeadsToIsThere() {
        var oin = freshOin();
        var admin = as(oin, "agency-admin");
        assertLeads(admin.body(entry("New")).put("/v1/agencies/" + oin), as(oin, "agency-admin"));
        var full = Map.of("state", "OPEN");
        assertLeads(
                as(oin, "agency-admin").body(full).put("/v1/agencies/" + oin + "/capacities/SHELTER"),
                as(oin, "agency-admin"));
        assertLeads(townHall().body(proposal(Ids.next())).post("/v1/handoffs"), townHall());
        assertLeads(shelter().body(requesting("TRANSFER")).post("/v1/handoff-requests"), shelter());
        var accepted = acceptedWithContext();
        assertLeads(reportLanding(accepted), shelter());
        assertLeads(
                townHall().body(minutes(accepted.caseId(), TOWN_HALL, SHELTER)).post("/v1/conferences"), townHall());
    }

    private static void assertLeads(Response answer, RequestSpecification caller) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(201, 202);
        assertThat(caller.get(answer.header("Location")).statusCode())
                .as(answer.header("Location"))
                .isEqualTo(200);
    }

    @Test
    void aListIsReadToItsEndByItsCursor() {
        var one = propose();
        var two = propose();
        var first = townHall().get("/v1/handoffs?limit=1&direction=OUTGOING&state=PREPARING");
        assertThat(first.<List<String>>path("items.id"))
                .containsExactly(two.id().toString());
        assertThat(first.<Object>path("items[0].asked")).isNull();
        var next = townHall()
                .get("/v1/handoffs?limit=1&direction=OUTGOING&state=PREPARING&cursor=" + first.path("nextCursor"));
        assertThat(next.<List<String>>path("items.id")).containsExactly(one.id().toString());
        assertThat(shelter().get("/v1/handoffs?direction=INCOMING&limit=200").<List<String>>path("items.id"))
                .doesNotContain(one.id().toString(), two.id().toString());
    }

    @Test
    void onlyTheSenderSeesWhatItAskedForInItsOwnWords() {
        var transfer = offered();
        assertThat(townHall().get(path(transfer, "")).<String>path("proposal.need.text"))
                .isEqualTo("A bed for a girl of seventeen");
        assertThat(shelter().get(path(transfer, "")).<Object>path("proposal")).isNull();
        assertThat(shelter().get(path(transfer, "")).header("ETag")).isNotBlank();
        assertThat(shelter().get(path(transfer, "")).header("API-Version")).isEqualTo("0.1.0");
    }

    @Test
    void bothPartiesReadTheReasonOfADecision() {
        var transfer = offered();
        decide(shelter(), transfer, declining());
        var read = townHall().get(path(transfer, "/decisions"));
        assertThat(read.<String>path("items[0].reason")).isEqualTo("No bed is free");
        assertThat(read.<String>path("items[0].declineCause")).isEqualTo("CAPACITY");
        assertThat(townHall().get(path(transfer, "")).<String>path("declineCause"))
                .isEqualTo("CAPACITY");
    }
}
