package nl.stokje.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.stokje.local.Platform;
import org.junit.jupiter.api.Test;

/** The four services speak one language: what has one name in two documents is one thing. */
class OneLanguageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("intake", "case", "handoff", "feedback");

    private final Platform platform = OnePlatform.running();

    @Test
    void whatHasOneNameInTwoApiDocumentsIsOneThing() {
        var shapes = new TreeMap<String, Map<String, String>>();
        for (var service : SERVICES) {
            document(service)
                    .at("/components/schemas")
                    .properties()
                    .forEach(schema -> shapes.computeIfAbsent(schema.getKey(), _ -> new TreeMap<>())
                            .put(service, shapeOf(schema.getValue())));
        }
        assertThat(shapes).hasSizeGreaterThan(50);
        assertThat(shapes)
                .allSatisfy((name, byService) -> assertThat(new TreeSet<>(byService.values()))
                        .as(name + " " + byService)
                        .hasSize(1));
    }

    @Test
    void noNameIsANumberedDouble() {
        for (var service : SERVICES) {
            assertThat(document(service).at("/components/schemas").properties())
                    .extracting(Map.Entry::getKey)
                    .noneMatch(name -> name.matches(".*\\d+"));
        }
    }

    /** Names and types of its fields, or its values; descriptions may differ. */
    private static String shapeOf(JsonNode schema) {
        var shape = new TreeMap<String, String>();
        schema.path("properties").properties().forEach(field -> shape.put(field.getKey(), typeOf(field.getValue())));
        return schema.path("type").asText()
                + schema.path("enum")
                + schema.path("format").asText()
                + shape;
    }

    private static String typeOf(JsonNode field) {
        return field.path("$ref").asText()
                + field.path("type")
                + field.path("items").path("$ref").asText();
    }

    private JsonNode document(String service) {
        var address = platform.service(service).resolve("/v1/openapi.json");
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
