package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.stokje.servers.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a problem that says what is wrong, and nothing is told (I8). */
@QuarkusTest
class BadInputTest extends FeedbackServiceTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                unknown field     | {"token": "@", "helped": "YES", "toldAgain": true, "cijfer": 8}                       | invalid-input  | cijfer
                unknown choice    | {"token": "@", "helped": "MAYBE", "toldAgain": true}                                  | invalid-input  | helped
                no choice         | {"token": "@", "toldAgain": true}                                                     | invalid-input  | helped
                not told again?   | {"token": "@", "helped": "YES"}                                                       | invalid-input  | toldAgain
                no token          | {"helped": "YES", "toldAgain": true}                                                  | invalid-input  | token
                wrong type        | {"token": "@", "helped": "YES", "toldAgain": "soms"}                                  | invalid-input  | toldAgain
                goals as text     | {"token": "@", "helped": "YES", "toldAgain": true, "goals": "wonen"}                  | invalid-input  | goals
                goal without word | {"token": "@", "helped": "YES", "toldAgain": true, "goals": [{"reached": true}]}      | invalid-input  | goals[0].goal
                goal left open    | {"token": "@", "helped": "YES", "toldAgain": true, "goals": [{"goal": "wonen"}]}      | invalid-input  | goals[0].reached
                half a pair       | {"token": "@", "helped": "YES", "toldAgain": true, "ownWords": "\\uD83D"}             | invalid-input  | ownWords
                malformed         | {"token": "@",                                                                        | malformed-json |
                not an object     | ["@"]                                                                                 |                |
                nothing           | ``                                                                                    |                |
                """)
    void anAnswerThatIsNotAsItShouldBeIsSaidByNameAndCanBeSentAgain(
            String what, String body, String code, String field) {
        var token = tokenFor(HOUSING, invitationAfterLandingAt(HOUSING));
        var before = answersTold();
        var problem = problem(byCitizen().body(body.replace("@", token)).post("/v1/answers"), 400);
        assertThat(problem.toString()).doesNotContain(token);
        if (code != null) {
            assertThat(problem.get("type").textValue()).endsWith(":" + code);
        }
        if (field != null) {
            assertThat(problem.at("/errors/0/field").textValue())
                    .as(problem.toString())
                    .isEqualTo(field);
        }
        assertThat(answersTold()).isEqualTo(before);
        assertThat(byCitizen().body(answer(token, "YES")).post("/v1/answers").statusCode())
                .isEqualTo(201);
    }

    @Test
    void tooManyOwnWordsAreRefused() {
        var token = tokenFor(HOUSING, invitationAfterLandingAt(HOUSING));
        for (int length : new int[] {10_001, 1_000_000}) {
            var response = byCitizen()
                    .body(Map.of("token", token, "helped", "YES", "toldAgain", true, "ownWords", "a".repeat(length)))
                    .post("/v1/answers");
            problem(response, length > 600_000 ? 413 : 400);
        }
    }

    @Test
    void anotherKindOfContentIsRefused() {
        problem(RestAssured.given().contentType("text/plain").body("ja").post("/v1/answers"), 415);
    }

    @Test
    void anAgencysPagesNeedAGoodTokenOfTheRightGroup() {
        var foreign = new Tokens(URI.create(tokenUrl.toString().replace("/stokje/", "/foreign/")));
        var home = new Tokens(tokenUrl);
        for (var path : new String[] {"/v1/invitations", "/v1/answers", "/v1/insights"}) {
            problem(RestAssured.get(path), 401);
            problem(with("geen.token.dit", path), 401);
            problem(with(foreign.of(HOUSING, "caseworker"), path), 401);
            problem(with(home.lasting(Duration.ofMinutes(-5), HOUSING, "caseworker"), path), 401);
            problem(with(home.of(HOUSING, "integrator"), path), 403);
            assertThat(with(home.of(HOUSING, "team-lead"), path).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/invitations?limit=0, 400",
        "/v1/invitations?limit=veel, 400",
        "/v1/answers?limit=201, 400",
        "/v1/answers?cursor=x, 400",
        "/v1/invitations/geen-id, 404",
        "/v1/answers/, 404"
    })
    void anAddressThatCanNotBeIsSaidToBeSo(String path, int status) {
        problem(by(HOUSING).urlEncodingEnabled(false).get(path), status);
    }

    private static Response with(String token, String path) {
        return RestAssured.given().auth().oauth2(token).get(path);
    }

    private static JsonNode problem(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).as(response.asString()).startsWith("application/problem+json");
        var problem = response.as(JsonNode.class);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.path("detail").textValue()).as(problem.toString()).isNotBlank();
        return problem;
    }

    /** Not what is told of invitations: those come by themselves. */
    private String answersTold() {
        return rows("SELECT count(*)::text FROM outbox WHERE type = 'nl.stokje.feedback.answered.v1'")
                .getFirst();
    }
}
