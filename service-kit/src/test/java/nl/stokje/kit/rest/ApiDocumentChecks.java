package nl.stokje.kit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.stokje.kit.ReplacedWords;
import org.junit.jupiter.api.Test;

/**
 * A service's API document: public, complete, in the words of the design. It is kept in {@code target/openapi.json} for the
 * linters. A service's own test extends this as a {@code @QuarkusTest}.
 */
public abstract class ApiDocumentChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BSN = "123456782";

    /** Every path of the service, without {@code /v1}. */
    protected abstract Set<String> paths();

    @Test
    void anybodyMayReadTheDocumentFromAnywhere() throws IOException {
        var answer = given().header("Origin", "https://elders.example").get("/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        Files.writeString(Path.of("target", "openapi.json"), answer.asString());
        assertThat(document().at("/info/contact/email").textValue()).contains("@");
    }

    @Test
    void aClientThatOffersHttp2IsAnsweredInTheVersionThatItBeganWith() throws IOException, InterruptedException {
        var document = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/openapi.json"))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var answer = client.send(document, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void theDocumentNamesEveryPath() {
        assertThat(document().get("paths").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(paths());
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhoMayCallIt() {
        operations().forEach(operation -> {
            assertThat(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
            operation.path("responses").properties().stream()
                    .filter(answer ->
                            answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                    .forEach(answer -> assertThat(answer.getValue().path("content"))
                            .as(operation.path("operationId").asText() + " " + answer.getKey())
                            .isNotEmpty());
            assertThat(operation.path("description").asText())
                    .as(operation.path("operationId").asText())
                    .containsAnyOf("Who may call it:", "Anybody may call it");
            assertThat(operation.path("parameters"))
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asText())
                            .as(operation.path("operationId").asText() + " " + parameter.path("name"))
                            .isNotBlank());
        });
    }

    @Test
    void theDocumentSaysTheBoundsThatAreEnforced() {
        ServedOperations.each(
                document(),
                (method, path, operation) -> operation.path("parameters").forEach(parameter -> {
                    var schema = parameter.path("schema");
                    switch (parameter.path("name").asText()) {
                        case "limit" ->
                            assertThat(schema.path("maximum").asInt()).isEqualTo(Page.LARGEST_LIMIT);
                        case "oin" ->
                            assertThat(schema.path("pattern").asText()).isEqualTo("^[0-9]{20}$");
                        case "Idempotency-Key" ->
                            assertThat(schema.path("maxLength").asInt()).isEqualTo(200);
                        default -> assertThat(schema).isNotEmpty();
                    }
                }));
    }

    /** An unknown field is refused, and the document says so. */
    @Test
    void aBodyThatNobodyAnswersWithTakesNoOtherFields() {
        var closed = document().at("/components/schemas").properties().stream()
                .filter(schema -> schema.getKey().startsWith("New"))
                .toList();
        assertThat(closed)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(
                                schema.getValue().path("additionalProperties").isBoolean()
                                        && !schema.getValue()
                                                .path("additionalProperties")
                                                .booleanValue())
                        .as(schema.getKey())
                        .isTrue());
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsRefusedWithThoseThatItHas() {
        document().get("paths").properties().forEach(path -> {
            var answer = ServedOperations.asEverybody().request("PATCH", ServedOperations.addressOf(path.getKey()));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(405);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.header("Allow").split(", *"))
                    .as(path.getKey())
                    .containsAll(ServedOperations.methodsOf(path.getValue()))
                    .doesNotContain("PATCH");
        });
    }

    /** Generated clients do so, since problems stand first in the document. */
    @Test
    void whoNamesOnlyProblemsAsWhatTheyAcceptIsAnsweredAllTheSame() {
        ServedOperations.each(document(), (method, path, operation) -> {
            if (method.equals("GET")) {
                var answer = ServedOperations.asEverybody()
                        .accept("application/problem+json")
                        .get(path);
                assertThat(answer.statusCode()).as(path).isNotEqualTo(406);
            }
        });
    }

    @Test
    void optionsTellsTheMethodsOfAPath() {
        document().get("paths").properties().forEach(path -> {
            var answer = ServedOperations.asEverybody().request("OPTIONS", ServedOperations.addressOf(path.getKey()));
            assertThat(answer.statusCode()).as(path.getKey()).isBetween(200, 204);
            assertThat(answer.header("Allow").split(", *"))
                    .as(path.getKey())
                    .containsAll(ServedOperations.methodsOf(path.getValue()));
        });
    }

    /** Left out, a misspelt one would widen the answer: who asks for the closed cases would be given all. */
    @Test
    void everyOperationRefusesAQueryParameterThatItDoesNotKnowAndNamesThoseThatItKnows() {
        ServedOperations.each(document(), (method, path, operation) -> {
            var answer = ServedOperations.asEverybody().queryParam("bsn", BSN).request(method, path);
            var known = ServedOperations.namesOfQuery(operation);
            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("bsn");
            assertThat(answer.jsonPath().getString("errors[0].allowed"))
                    .isEqualTo(known.isEmpty() ? "no query" : "a query of " + String.join(", ", known));
            assertThat(answer.asString()).doesNotContain(BSN);
        });
    }

    @Test
    void everyOperationRefusesAQueryParameterThatIsGivenTwice() {
        ServedOperations.each(
                document(),
                (method, path, operation) -> ServedOperations.namesOfQuery(operation)
                        .forEach(name -> {
                            var answer = ServedOperations.asEverybody()
                                    .queryParam(name, "1", "2")
                                    .request(method, path);
                            assertThat(answer.statusCode())
                                    .as(method + " " + path + "?" + name)
                                    .isEqualTo(400);
                            assertThat(answer.jsonPath().getString("errors[0].field"))
                                    .isEqualTo(name);
                        }));
    }

    @Test
    void aQueryParameterOfAnotherFormIsRefusedByItsName() {
        ServedOperations.each(
                document(),
                (method, path, operation) -> ServedOperations.queryOf(operation)
                        .filter(ServedOperations::hasAForm)
                        .forEach(parameter -> {
                            var name = parameter.path("name").asText();
                            var answer = ServedOperations.asEverybody()
                                    .queryParam(name, "1-1-1-1-1")
                                    .request(method, path);
                            assertThat(answer.statusCode())
                                    .as(method + " " + path + "?" + name)
                                    .isEqualTo(400);
                            assertThat(answer.jsonPath().getString("errors[0].field"))
                                    .isEqualTo(name);
                            assertThat(answer.jsonPath().getString("errors[0].allowed"))
                                    .isNotBlank();
                        }));
    }

    @Test
    void everyFieldIsDescribed() {
        var schemas = document().at("/components/schemas");
        assertThat(schemas).isNotEmpty();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> assertThat(isDescribed(field.getValue()))
                                .as(schema.getKey() + "." + field.getKey())
                                .isTrue()));
    }

    @Test
    void theDocumentHasNoWordThatWasReplaced() {
        var fields = document()
                .at("/components/schemas")
                .valueStream()
                .flatMap(schema -> schema.path("properties").properties().stream())
                .map(Map.Entry::getKey);
        assertThat(Stream.concat(fields, paths().stream().flatMap(path -> Stream.of(path.split("/")))))
                .hasSizeGreaterThan(paths().size())
                .doesNotContainAnyElementsOf(ReplacedWords.ON_THE_WIRE);
    }

    @Test
    void everyAnswerCarriesTheVersionAndTheSecurityHeaders() {
        for (var path : new String[] {"/v1/openapi.json", "/v1/nergens"}) {
            Response answer = given().get(path);
            assertThat(answer.header("API-Version")).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Strict-Transport-Security")).contains("max-age");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    /** By itself, or by the type that it refers to. */
    private boolean isDescribed(JsonNode field) {
        var reference = field.path("$ref").asText();
        return !field.path("description").asText().isBlank()
                || !reference.isEmpty()
                        && !document()
                                .at(reference.substring(1))
                                .path("description")
                                .asText()
                                .isBlank();
    }

    private Stream<JsonNode> operations() {
        return document().get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    /** The document as it is served. */
    protected static JsonNode document() {
        try {
            return JSON.readTree(given().get("/v1/openapi.json").asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
