package nl.stokje.kit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.stokje.kit.ReplacedWords;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * A service's API document: public, complete, in the words of the design. It is kept in {@code target/openapi.json} for the
 * linters. A service's own test extends this as a {@code @QuarkusTest}.
 */
public abstract class ApiDocumentChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OIN = "00000001700000000001";
    private static final String BSN = "123456782";
    private static final Map<String, String> EVERYBODY = new ConcurrentHashMap<>();

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

    /** Left out, a misspelt one would widen the answer: who asks for the closed cases would be given all. */
    @Test
    void everyOperationRefusesAQueryParameterThatItDoesNotKnowAndNamesThoseThatItKnows() {
        eachOperation((method, path, operation) -> {
            var answer = asEverybody().queryParam("bsn", BSN).request(method, path);
            var known = namesOfQuery(operation);
            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("bsn");
            assertThat(answer.jsonPath().getString("errors[0].allowed"))
                    .isEqualTo(known.isEmpty() ? "no query" : "a query of " + String.join(", ", known));
            assertThat(answer.asString()).doesNotContain(BSN);
        });
    }

    @Test
    void everyOperationRefusesAQueryParameterThatIsGivenTwice() {
        eachOperation((method, path, operation) -> namesOfQuery(operation).forEach(name -> {
            var answer = asEverybody().queryParam(name, "1", "2").request(method, path);
            assertThat(answer.statusCode()).as(method + " " + path + "?" + name).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(name);
        }));
    }

    @Test
    void aQueryParameterOfAnotherFormIsRefusedByItsName() {
        eachOperation((method, path, operation) -> queryOf(operation)
                .filter(ApiDocumentChecks::hasAForm)
                .forEach(parameter -> {
                    var name = parameter.path("name").asText();
                    var answer = asEverybody().queryParam(name, "1-1-1-1-1").request(method, path);
                    assertThat(answer.statusCode())
                            .as(method + " " + path + "?" + name)
                            .isEqualTo(400);
                    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(name);
                    assertThat(answer.jsonPath().getString("errors[0].allowed")).isNotBlank();
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

    /** What is done with an operation at an address that has its form, though nothing need be there. */
    private interface Trial {
        void of(String method, String path, JsonNode operation);
    }

    private static void eachOperation(Trial trial) {
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> trial.of(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                "/v1"
                                        + path.getKey()
                                                .replace("{oin}", OIN)
                                                .replaceAll(
                                                        "\\{[^}]+}",
                                                        UUID.randomUUID().toString()),
                                operation.getValue())));
    }

    private static Stream<JsonNode> queryOf(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static List<String> namesOfQuery(JsonNode operation) {
        return queryOf(operation)
                .map(parameter -> parameter.path("name").asText())
                .sorted()
                .toList();
    }

    /** All but plain text. */
    private static boolean hasAForm(JsonNode parameter) {
        var schema = parameter.path("schema");
        return schema.has("$ref")
                || schema.has("format")
                || !schema.path("type").asText().equals("string");
    }

    /** A token of every group, and a body that is JSON. */
    private static RequestSpecification asEverybody() {
        var provider = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().auth()
                .oauth2(EVERYBODY.computeIfAbsent(
                        provider,
                        address -> new Tokens(URI.create(address + "/token"))
                                .of(OIN, "caseworker", "team-lead", "agency-admin", "integrator", "operator")))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{}");
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
