package nl.stokje.handoff.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.handoff.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the API document says of preview and context is what case-service's JSON Schemas say: the same fields of the same
 * types, the same of them required.
 */
@QuarkusTest
class DisclosedSchemasTest extends ServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://stokje.example/schemas/";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(id -> text(id.substring(BASE.length())))));

    private JsonNode api;

    @BeforeEach
    void readTheDocument() {
        api = read(given().get("/v1/openapi.json").asString());
    }

    @ParameterizedTest
    @CsvSource({"PreviewContent, nl.stokje.sealed.preview.v1.json", "ContextContent, nl.stokje.sealed.context.v1.json"})
    void theApiDocumentDescribesTheContentAsItsSchemaDoes(String name, String file) {
        assertSame(file, read(text(file)), api.at("/components/schemas/" + name), name);
    }

    @ParameterizedTest
    @CsvSource({"preview, nl.stokje.sealed.preview.v1", "context, nl.stokje.sealed.context.v1"})
    void theExampleFitsTheSchemaThatItNames(String part, String schema) {
        var example =
                api.at("/paths/~1handoffs~1{id}~1%s/get/responses/200/content/application~1json/examples/opened/value"
                        .formatted(part));
        assertThat(example.at("/claims/schema").textValue()).isEqualTo(schema);
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(BASE + schema + ".json")).validate(example.get("content")))
                .isEmpty();
    }

    @Test
    void theClaimsAreThoseThatASealHas() {
        var claims = api.at("/components/schemas/SealClaims/properties");
        var example = read(ContextDocument.EXAMPLE).get("claims");
        assertThat(names(claims)).isEqualTo(names(example));
    }

    private void assertSame(String file, JsonNode schema, JsonNode described, String path) {
        if (schema.has("$ref")) {
            var reference = schema.get("$ref").textValue().split("#", 2);
            var other = reference[0].isEmpty() ? file : reference[0];
            assertSame(other, read(text(other)).at(reference[1]), described, path);
            return;
        }
        var seen = resolved(described);
        assertThat(seen.path("type")).as(path).isEqualTo(schema.get("type"));
        assertThat(values(seen.path("enum"))).as(path).isEqualTo(values(schema.path("enum")));
        if (seen.get("type").textValue().equals("string")) {
            assertThat(seen.path("format").asText())
                    .as(path)
                    .isEqualTo(schema.path("format").asText());
        }
        assertThat(names(seen.path("properties"))).as(path).isEqualTo(names(schema.path("properties")));
        assertThat(values(seen.path("required"))).as(path).isEqualTo(values(schema.path("required")));
        schema.path("properties")
                .properties()
                .forEach(field -> assertSame(
                        file,
                        field.getValue(),
                        seen.get("properties").get(field.getKey()),
                        path + "." + field.getKey()));
        if (schema.has("items")) {
            assertSame(file, schema.get("items"), seen.get("items"), path + "[]");
        }
    }

    private JsonNode resolved(JsonNode described) {
        var reference = described.path("$ref").asText();
        return reference.isEmpty() ? described : resolved(api.at(reference.substring(1)));
    }

    private static Set<String> values(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String text(String file) {
        try {
            return Files.readString(Stream.of("case-service", "service-kit")
                    .map(module -> Path.of("..", module, "src", "main", "resources", "META-INF", "schemas", file))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
