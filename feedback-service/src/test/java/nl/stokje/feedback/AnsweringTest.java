package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stokje.feedback.invitation.Token;
import nl.stokje.kit.Ids;
import nl.stokje.kit.grants.TableOwner;
import org.junit.jupiter.api.Test;

/** The citizen opens the link and answers, once. */
@QuarkusTest
class AnsweringTest extends FeedbackServiceTest {
    @Inject
    TableOwner owner;

    @Test
    void aNewLinkTakesThePlaceOfTheOlder() {
        var invitation = invitationAfterLandingAt(HOUSING);
        var older = tokenFor(HOUSING, invitation);
        var newer = tokenFor(HOUSING, invitation);
        refused(session(older), 410, "link-replaced");
        refused(send(answer(older, "YES")), 410, "link-replaced");
        assertThat(session(newer).statusCode()).isEqualTo(200);
        assertThat(send(answer(newer, "YES")).statusCode()).isEqualTo(201);
    }

    @Test
    void onceAnsweredTheLinkIsUsedUp() {
        var token = tokenFor(HOUSING, invitationAfterLandingAt(HOUSING));
        send(answer(token, "NO")).then().statusCode(201);
        refused(send(answer(token, "YES")), 410, "already-answered");
        refused(session(token), 410, "already-answered");
    }

    @Test
    void theServiceItselfCanNotChangeAnAnswerOnceGiven_I9() {
        var invitation = invitationAfterLandingAt(HOUSING);
        send(answer(tokenFor(HOUSING, invitation), "NO")).then().statusCode(201);
        for (var change :
                List.of("helped = 'YES'", "words = ''", "told_again = NOT told_again", "answered_at = now()")) {
            assertThatThrownBy(() -> rows(
                            "UPDATE invitation SET %s WHERE id = '%s' RETURNING helped".formatted(change, invitation)))
                    .hasStackTraceContaining("an answer is written once");
        }
    }

    @Test
    void onceAnsweredNoNewLinkIsMade() {
        var invitation = invitationAfterLandingAt(HOUSING);
        send(answer(tokenFor(HOUSING, invitation), "YES")).then().statusCode(201);
        refused(mint(HOUSING, invitation), 409, "already-answered");
    }

    @Test
    void aLinkThatHasExpiredOpensNothing() {
        var invitation = invitationAfterLandingAt(HOUSING);
        var token = tokenFor(HOUSING, invitation);
        owner.run("UPDATE link SET expires_at = now() WHERE invitation_id = '%s'".formatted(invitation));
        refused(session(token), 410, "link-expired");
        refused(send(answer(token, "YES")), 410, "link-expired");
    }

    @Test
    void aTokenThatIsNotOursOpensNothing() {
        refused(session(Token.fresh().value()), 404, "link-unknown");
        refused(send(answer("zomaar iets", "YES")), 404, "link-unknown");
    }

    @Test
    void ofManyAnswersAtTheSameMomentOneIsTaken() throws Exception {
        var caseId = Ids.next();
        cases.send("case.closed", caseId, closed(caseId, HOUSING, 2));
        var token = tokenFor(
                HOUSING, invitationId(awaitTold(caseId, "feedback.invited", 1).getFirst()));
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> sending = () -> send(answer(token, "YES")).statusCode();
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> sending).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(statuses).containsOnly(201, 410).containsOnlyOnce(201);
        }
        assertThat(outbox.about(caseId, FEEDBACK_TOPIC, "feedback.answered")).hasSize(1);
    }

    @Test
    void anAnswerSentAgainUnderItsKeyIsThankedAgain() {
        var token = tokenFor(HOUSING, invitationAfterLandingAt(HOUSING));
        var key = UUID.randomUUID().toString();
        var first = byCitizen()
                .header("Idempotency-Key", key)
                .body(answer(token, "YES"))
                .post("/v1/answers");
        var second = byCitizen()
                .header("Idempotency-Key", key)
                .body(answer(token, "YES"))
                .post("/v1/answers");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        var other = byCitizen()
                .header("Idempotency-Key", key)
                .body(answer(token, "NO"))
                .post("/v1/answers");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void aLinkAskedForAgainUnderItsKeyIsTheSame() {
        var path = "/v1/invitations/" + invitationAfterLandingAt(HOUSING) + "/links";
        var key = UUID.randomUUID().toString();
        var first = by(HOUSING).header("Idempotency-Key", key).post(path);
        var second = by(HOUSING).header("Idempotency-Key", key).post(path);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("link")).isEqualTo(first.path("link"));
    }

    @Test
    void theTokenStandsBehindTheHashAndOnlyItsHashIsKept() {
        var invitation = invitationAfterLandingAt(HOUSING);
        var link = mint(HOUSING, invitation).<String>path("link");
        assertThat(link).contains("/answer#");
        var token = link.substring(link.indexOf('#') + 1);
        assertThat(rows("SELECT token_hash FROM link WHERE invitation_id = '" + invitation + "'"))
                .containsExactly(new Token(token).hash());
        send(answer(token, "YES")).then().statusCode(201);
        assertThat(everythingStored()).noneMatch(row -> row.contains(token));
    }

    @Test
    void ownWordsAreReadableByTheAgencyAndNobodyElse() {
        var invitation = invitationAfterLandingAt(HOUSING);
        var canary = "Kanariewoorden " + UUID.randomUUID() + " 🐤";
        var said = Map.of(
                "token",
                tokenFor(HOUSING, invitation),
                "helped",
                "NO",
                "toldAgain",
                false,
                "goals",
                List.of(Map.of("goal", canary, "reached", true)),
                "ownWords",
                canary);
        send(said).then().statusCode(201).body("$", not(hasKey("ownWords")));

        assertThat(everythingStored()).noneMatch(row -> row.contains(canary));
        assertThat(everythingStored().toString()).doesNotContain(canary.substring(15, 51));
        assertThat(readBy(TOWN_HALL, invitation)).isNull();
        var read = readBy(HOUSING, invitation);
        assertThat(read.get("ownWords").textValue()).isEqualTo(canary);
        assertThat(read.at("/goals/0/goal").textValue()).isEqualTo(canary);
        assertThat(read.at("/goals/0/reached").booleanValue()).isTrue();
        assertThat(read.get("helped").textValue()).isEqualTo("NO");
        assertThat(rows("SELECT agency || subject FROM access_log_entry WHERE object_id = '" + invitation + "'"))
                .containsExactly(HOUSING + "caseworker@" + HOUSING);
    }

    @Test
    void whatIsAskedSaysNothingAboutTheCitizen() {
        var asked =
                session(tokenFor(HOUSING, invitationAfterLandingAt(HOUSING))).as(JsonNode.class);
        assertThat(asked.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("occasion", "agency", "questions", "expiresAt");
        assertThat(asked.get("questions").findValuesAsText("field"))
                .containsExactly("helped", "toldAgain", "goals", "ownWords");
    }

    private static Response session(String token) {
        return byCitizen().body(Map.of("token", token)).post("/v1/answer-sessions");
    }

    private static Response send(Map<String, Object> answer) {
        return byCitizen().body(answer).post("/v1/answers");
    }

    private static void refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith(":" + code))
                .body("status", equalTo(status));
    }

    private JsonNode readBy(String agency, UUID invitation) {
        for (var answer :
                by(agency).get("/v1/answers?limit=200").as(JsonNode.class).get("items")) {
            if (answer.get("invitationId").textValue().equals(invitation.toString())) {
                return answer;
            }
        }
        return null;
    }

    private List<String> everythingStored() {
        return Stream.of("outbox", "invitation", "link", "access_log_entry", "idempotency_key", "inbox")
                .flatMap(table -> rows("SELECT t::text FROM " + table + " t").stream())
                .toList();
    }
}
