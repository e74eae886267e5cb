package nl.stokje.kit.rest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** The operations of an API document, at addresses where they can be called. */
final class ServedOperations {
    private static final String OIN = "00000001700000000001";
    private static final Map<String, String> EVERYBODY = new ConcurrentHashMap<>();

    private ServedOperations() {}

    /** What is done with an operation at an address that has its form, though nothing need be there. */
    interface Trial {
        void of(String method, String path, JsonNode operation);
    }

    static void each(JsonNode document, Trial trial) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> trial.of(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                addressOf(path.getKey()),
                                operation.getValue())));
    }

    static String addressOf(String path) {
        return "/v1"
                + path.replace("{oin}", OIN)
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    static List<String> methodsOf(JsonNode path) {
        return path.properties().stream()
                .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                .toList();
    }

    static Stream<JsonNode> queryOf(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    static List<String> namesOfQuery(JsonNode operation) {
        return queryOf(operation)
                .map(parameter -> parameter.path("name").asText())
                .sorted()
                .toList();
    }

    /** All but plain text. */
    static boolean hasAForm(JsonNode parameter) {
        var schema = parameter.path("schema");
        return schema.has("$ref")
                || schema.has("format")
                || !schema.path("type").asText().equals("string");
    }

    /** A token of every group, and a body that is JSON. */
    static RequestSpecification asEverybody() {
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
}
