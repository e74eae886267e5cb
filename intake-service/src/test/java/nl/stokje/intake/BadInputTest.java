package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import nl.stokje.servers.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that says what is wrong, and nothing is registered or told (I8). */
@QuarkusTest
class BadInputTest extends IntakeServiceTest {
    private static final String STORY =
            "\"channel\": \"DESK\", \"urgency\": \"NORMAL\", \"story\": {\"text\": \"hallo\"}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                unknown field              | {@, "kleur": "rood"}                               | invalid-input  | kleur
                unknown field deeper       | {@, "citizen": {"naam": "x"}}                      | invalid-input  | citizen.naam
                wrong type                 | {@, "wishes": "een wens"}                          | invalid-input  | wishes
                a number for text          | {@, "wishes": [7]}                                 | invalid-input  | wishes[0]
                a number for a story       | {"channel": "WEB", "urgency": "NORMAL", "story": {"text": 7}} | invalid-input | story.text
                a yes for text             | {@, "citizen": {"name": true}}                     | invalid-input  | citizen.name
                a number for a choice      | {"channel": 0, "urgency": "NORMAL", "story": {"text": "a"}} | invalid-input | channel
                text for a yes             | {@, "requirements": [{"code": "parental-signature", "met": "true"}]} | invalid-input | requirements[0].met
                a number for a yes         | {@, "requirements": [{"code": "parental-signature", "met": 1}]}      | invalid-input | requirements[0].met
                a number for a day         | {@, "citizen": {"birthDate": 5}}                   | invalid-input  | citizen.birthDate
                a number for a time        | {@, "items": [{"category": "SIGNALS", "text": "a", "expiresAt": 1893456000}]} | invalid-input | items[0].expiresAt
                object for text            | {@, "needCode": {"a": 1}}                          | invalid-input  | needCode
                unknown channel            | {"channel": "FAX", "urgency": "NORMAL", "story": {"text": "a"}} | invalid-input | channel
                no channel                 | {"urgency": "NORMAL", "story": {"text": "a"}}          | invalid-input  | channel
                no urgency                 | {"channel": "WEB", "story": {"text": "a"}}             | invalid-input  | urgency
                no story                   | {"channel": "WEB", "urgency": "NORMAL"}                | invalid-input  | story
                empty story                | {"channel": "WEB", "urgency": "NORMAL", "story": {"text": ""}}   | invalid-input | story
                blank story                | {"channel": "WEB", "urgency": "NORMAL", "story": {"text": " "}}  | invalid-input | story
                story as text              | {"channel": "WEB", "urgency": "NORMAL", "story": "hallo"}        | invalid-input | story
                no language tag            | {"channel": "WEB", "urgency": "NORMAL", "story": {"text": "a", "language": "Fries!"}} | invalid-input | story
                half a surrogate pair      | {"channel": "WEB", "urgency": "NORMAL", "story": {"text": "a \\uD83D b"}} | invalid-input | story.text
                the character NUL          | {@, "citizen": {"name": "a\\u0000b"}}              | invalid-input  | citizen.name
                half a pair in a list      | {@, "wishes": ["\\uDC00"]}                         | invalid-input  | wishes[0]
                BSN that isn't             | {@, "citizen": {"bsn": "111222334"}}               | invalid-input  | citizen.bsn
                BSN as a number            | {@, "citizen": {"bsn": 111222334}}                 | invalid-input  | citizen.bsn
                date that isn't            | {@, "citizen": {"birthDate": "2009-02-30"}}        | invalid-input  | citizen.birthDate
                born too far ahead         | {@, "citizen": {"birthDate": "2999-01-01"}}        | invalid-input  | citizen.birthDate
                born centuries ago         | {@, "citizen": {"birthDate": "1749"}}              | invalid-input  | citizen.birthDate
                a date with a time of day  | {@, "citizen": {"birthDate": "1987-03-13T23:00:00.000Z"}} | invalid-input | citizen.birthDate
                a date at midnight         | {@, "citizen": {"birthDate": "1987-03-14T00:00"}}  | invalid-input  | citizen.birthDate
                a date after a blank       | {@, "citizen": {"birthDate": " 1987-03-14"}}       | invalid-input  | citizen.birthDate
                a date the Dutch way       | {@, "citizen": {"birthDate": "14-03-1987"}}        | invalid-input  | citizen.birthDate
                a day of no month          | {@, "citizen": {"birthDate": "1987-00-14"}}        | invalid-input  | citizen.birthDate
                a time after a blank       | {@, "items": [{"category": "SIGNALS", "text": "a", "expiresAt": " 2027-01-01T00:00:00Z"}]} | invalid-input | items[0].expiresAt
                a zone without its colon   | {@, "items": [{"category": "SIGNALS", "text": "a", "expiresAt": "2027-01-01T00:00:00+0100"}]} | invalid-input | items[0].expiresAt
                seconds as text            | {@, "items": [{"category": "SIGNALS", "text": "a", "expiresAt": "1893456000"}]} | invalid-input | items[0].expiresAt
                a need that is too long    | {@, "needCode": "PONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONYPONY"} | invalid-input | needCode
                unknown requirement        | {@, "requirements": [{"code": "pony", "met": true}]} | invalid-input | requirements.code
                unknown category           | {@, "items": [{"category": "X", "text": "a"}]}     | invalid-input  | items[0].category
                item without text          | {@, "items": [{"category": "SIGNALS"}]}            | invalid-input  | items[0].text
                time without a zone        | {@, "items": [{"category": "SIGNALS", "text": "a", "expiresAt": "2027-01-01T00:00:00"}]} | invalid-input | items[0].expiresAt
                a year nobody means        | {@, "items": [{"category": "SIGNALS", "text": "a", "expiresAt": "+999999999-12-31T23:59:59Z"}]} | invalid-input | items[0].expiresAt
                a year nobody lives in     | {@, "citizen": {"birthDate": "-99999-01-01"}}      | invalid-input  | citizen.birthDate
                consent until far too late | {@, "consents": [{"givenBy": "CITIZEN", "categories": ["STORY"], "until": "3000-01-01T00:00:00Z"}]} | invalid-input | consents[0].until
                nobody's consent           | {@, "consents": [{"givenBy": "REPRESENTATIVE", "categories": ["STORY"], "until": "2999-01-01T00:00:00Z"}]} | invalid-input | consents[0].representative
                a nameless consent         | {@, "consents": [{"givenBy": "REPRESENTATIVE", "representative": " ", "categories": ["STORY"], "until": "2999-01-01T00:00:00Z"}]} | invalid-input | consents[0].representative
                receiver that isn't an OIN | {@, "consents": [{"givenBy": "CITIZEN", "receivers": ["1"], "categories": ["STORY"], "until": "2999-01-01T00:00:00Z"}]} | invalid-input | consents[0].receivers[0]
                null in a list             | {@, "wishes": [null]}                              | invalid-input  | wishes[0]
                malformed                  | {"channel": "WEB",                                     | malformed-json |
                something behind it        | {@} en nog wat                                         | malformed-json |
                two at once                | {@} {@}                                                | malformed-json |
                two stories                | {"channel": "WEB", "urgency": "NORMAL", "story": {"text": "een", "text": "twee"}} | malformed-json |
                one field twice            | {@, "urgency": "CRISIS"}                               | malformed-json |
                not an object              | [1, 2]                                                 |                |
                only a word                | hallo                                                  | malformed-json |
                nothing                    | ``                                                     |                |
                null                       | null                                                   |                |
                """)
    void whatIsNotAsItShouldBeIsSaidByName(String what, String body, String code, String field) {
        var before = outboxRows();
        var response = register(TOWN_HALL, body.replace("@", STORY));
        var problem = problem(response, 400);
        if (code != null) {
            assertThat(problem.get("type").textValue()).endsWith(":" + code);
        }
        if (field != null) {
            assertThat(problem.at("/errors/0/field").textValue())
                    .as(problem.toString())
                    .isEqualTo(field);
        }
        assertThat(response.asString()).doesNotContain("111222334").doesNotContain("nl.stokje");
        assertThat(outboxRows()).isEqualTo(before);
    }

    @Test
    void theSameHoldsUnderAnIdempotencyKey() {
        var response = by(TOWN_HALL)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{" + STORY + ", \"wishes\": [\"\\uD83D\"]}")
                .post("/v1/intakes");
        problem(response, 400);
        problem(
                by(TOWN_HALL)
                        .header("Idempotency-Key", "k".repeat(201))
                        .body(intake("a"))
                        .post("/v1/intakes"),
                400);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_001, 400_000, 1_000_000, 3_000_000})
    void aStoryThatDoesNotFitIsRefused(int length) {
        var response = register(TOWN_HALL, intake("a".repeat(length)));
        assertThat(response.statusCode()).isIn(400, 413);
        problem(response, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {600_000, 3_000_000})
    void aBodyInChunksThatDoesNotFitIsRefused(int length) throws IOException, InterruptedException {
        var body = ("{" + STORY + "} " + " ".repeat(length)).getBytes(StandardCharsets.UTF_8);
        assertThat(inChunks(body).statusCode()).isEqualTo(413);
        assertThat(inChunks(body).body()).contains("body-too-large", "600000");
        assertThat(inChunks(Arrays.copyOf(body, 500)).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> inChunks(byte[] body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/intakes"))
                            .header("Authorization", "Bearer " + tokens().of(TOWN_HALL, "caseworker"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void moreThanOneEventCanCarryIsRefused() {
        var items = ("{\"category\": \"PLAN\", \"text\": \"" + "a".repeat(9_900) + "\"},").repeat(55);
        var body = "{" + STORY + ", \"items\": [" + items.substring(0, items.length() - 1) + "]}";
        assertThat(problem(register(TOWN_HALL, body), 413).get("type").textValue())
                .endsWith(":intake-too-large");
    }

    @Test
    void aCompressedBodyIsSaidNotToBeExpected() {
        var answer = by(TOWN_HALL)
                .header("Content-Encoding", "gzip")
                .body(intake("a"))
                .post("/v1/intakes");
        assertThat(problem(answer, 415).get("type").textValue()).endsWith(":content-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/V1/intakes", "/intakes", "/v2/intakes", "/q/nothing", "/v1/nothing"})
    void whatIsNowhereIsAProblemToo(String path) {
        assertThat(problem(by(TOWN_HALL).get(path), 404).get("type").textValue())
                .endsWith(":not-found");
    }

    @Test
    void aRequestOfOldThatNamesNoHostIsAnswered() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /v1/intakes HTTP/1.0\r\nAuthorization: Bearer " + tokens().of(TOWN_HALL, "caseworker")
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.0 200 ");
        }
    }

    @Test
    void anotherKindOfContentIsRefused() {
        problem(by(TOWN_HALL).contentType("text/plain").body("hallo").post("/v1/intakes"), 415);
        problem(by(TOWN_HALL).contentType("application/xml").body("<a/>").post("/v1/intakes"), 415);
    }

    @Test
    void withoutAGoodTokenNobodyComesIn() {
        var foreign = new Tokens(URI.create(tokenUrl.toString().replace("/stokje/", "/foreign/")));
        problem(
                RestAssured.given()
                        .contentType("application/json")
                        .body(intake("a"))
                        .post("/v1/intakes"),
                401);
        problem(with("geen.token.dit").body(intake("a")).post("/v1/intakes"), 401);
        problem(with(foreign.of(TOWN_HALL, "caseworker")).body(intake("a")).post("/v1/intakes"), 401);
        var expired = tokens().lasting(Duration.ofMinutes(-5), TOWN_HALL, "caseworker");
        problem(with(expired).body(intake("a")).post("/v1/intakes"), 401);
    }

    @Test
    void theRightGroupIsNeeded() {
        for (var group : new String[] {"integrator", "operator", "agency-admin"}) {
            problem(with(tokens().of(TOWN_HALL, group)).body(intake("a")).post("/v1/intakes"), 403);
        }
        problem(with(tokens().of("geen-oin", "caseworker")).body(intake("a")).post("/v1/intakes"), 403);
        assertThat(with(tokens().of(TOWN_HALL, "team-lead"))
                        .body(intake("a"))
                        .post("/v1/intakes")
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/intakes?limit=0, 400",
        "/v1/intakes?limit=201, 400",
        "/v1/intakes?limit=-1, 400",
        "/v1/intakes?limit=veel, 400",
        "/v1/intakes?limit=99999999999, 400",
        "/v1/intakes?cursor=dit-is-er-geen, 400",
        "/v1/intakes?cursor=%00, 400",
        "/v1/intakes/geen-id, 404",
        "/v1/intakes/, 404",
        "/v1/nergens, 404"
    })
    void anAddressThatCanNotBeIsSaidToBeSo(String path, int status) {
        problem(
                RestAssured.given()
                        .auth()
                        .oauth2(tokens().of(TOWN_HALL, "caseworker"))
                        .urlEncodingEnabled(false)
                        .get(path),
                status);
    }

    @Test
    void aMethodThatIsNotThereIsRefused() {
        problem(by(TOWN_HALL).delete("/v1/intakes"), 405);
        problem(by(TOWN_HALL).accept("application/xml").get("/v1/intakes"), 406);
    }

    private static JsonNode problem(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).as(response.asString()).startsWith("application/problem+json");
        var problem = response.as(JsonNode.class);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).as(problem.toString()).isNotBlank();
        return problem;
    }
}
