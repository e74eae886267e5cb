package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.stream.Stream;
import nl.stokje.handoff.conference.ConferenceHeld;
import nl.stokje.handoff.directory.AgencyEvent;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.reconciliation.SnapshotReported;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names every event that the domain knows, each with a schema that exists. */
class AsyncApiTest {
    private final JsonNode document = read();

    @Test
    void everyEventOfTheDomainHasItsMessageAndItsSchema() throws IOException {
        var events = Stream.of(HandoffEvent.class, ConferenceHeld.class, AgencyEvent.class, SnapshotReported.class)
                .flatMap(AsyncApiTest::eventsOf)
                .map(Class::getSimpleName)
                .toList();
        var messages = document.at("/components/messages");
        assertThat(messages).hasSize(events.size());
        for (var message : messages) {
            var schema = message.at("/payload/$ref").textValue().replace("../schemas/", "/META-INF/schemas/");
            try (InputStream found = getClass().getResourceAsStream(schema)) {
                assertThat(found).as(schema).isNotNull();
                assertThat(new ObjectMapper().readTree(found).get("title")).isEqualTo(message.get("name"));
            }
        }
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        var references = new ArrayList<String>();
        document.findValues("$ref").forEach(reference -> references.add(reference.textValue()));
        assertThat(references)
                .isNotEmpty()
                .filteredOn(reference -> reference.startsWith("#"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Stream<Class<?>> eventsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(AsyncApiTest::eventsOf)
                : Stream.of(type);
    }

    private static JsonNode read() {
        try (var file = AsyncApiTest.class.getResourceAsStream("/META-INF/asyncapi/asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
