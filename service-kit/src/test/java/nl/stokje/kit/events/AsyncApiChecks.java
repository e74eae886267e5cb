package nl.stokje.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stokje.kit.ReplacedWords;
import org.junit.jupiter.api.Test;

/**
 * A service's AsyncAPI document against its events: it names each that the service publishes, by its {@code ce_type}, and a
 * schema of that name. A service's own test extends this.
 */
public abstract class AsyncApiChecks {
    private static final String SCHEMAS = "../schemas/";

    private final JsonNode document = read();

    /** What the service publishes: sealed interfaces, or single events. */
    protected abstract List<Class<? extends PublicEvent>> events();

    @Test
    void noFieldOfAnEventHasAWordThatWasReplaced() {
        assertThat(published().stream()
                        .map(message -> EventSchemas.of(message.get("name").textValue()))
                        .flatMap(schema -> schema.getSchemaNode().get("properties").properties().stream())
                        .map(Map.Entry::getKey))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ReplacedWords.ON_THE_WIRE);
    }

    @Test
    void everyPublishedEventHasItsMessageAndASchemaOfThatName() {
        var published = published();
        assertThat(published).hasSize((int)
                events().stream().flatMap(AsyncApiChecks::eventsOf).count());
        for (var message : published) {
            var type = message.get("name").textValue();
            assertThat(message.at("/payload/$ref").textValue()).isEqualTo(SCHEMAS + type + ".json");
            var schema = EventSchemas.of(type).getSchemaNode();
            assertThat(schema.get("title").textValue()).isEqualTo(type);
            assertThat(schema.get("$id").textValue()).endsWith("/" + type + ".json");
            assertThat(schema.get("properties"))
                    .allSatisfy(field -> assertThat(field.has("description") || field.has("$ref"))
                            .as(type + " " + field)
                            .isTrue());
        }
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .filteredOn(reference -> reference.startsWith("#"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private List<JsonNode> published() {
        return document.at("/components/messages")
                .valueStream()
                .filter(message -> message.at("/payload/$ref").asText().startsWith(SCHEMAS))
                .toList();
    }

    private static Stream<Class<?>> eventsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(AsyncApiChecks::eventsOf)
                : Stream.of(type);
    }

    private JsonNode read() {
        try (var file = getClass().getResourceAsStream("/META-INF/asyncapi/asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
