package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.stokje.kit.events.TestOutbox.Row;

/** The schemas that this service publishes, held against what it tells. */
final class EventSchemas {
    private EventSchemas() {}

    /** It fits, and wouldn't without any one of the fields that its schema requires. */
    static void assertFits(Row told) {
        var name = told.type().replace("nl.stokje.", "");
        try (var schema = EventSchemas.class.getResourceAsStream("/META-INF/schemas/" + name + ".json")) {
            assertThat(schema).as("schema of " + name).isNotNull();
            var config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            var validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, config);
            assertThat(validator.validate(told.data()))
                    .as(name + " " + told.data())
                    .isEmpty();
            for (JsonNode required : validator.getSchemaNode().get("required")) {
                var without = ((ObjectNode) told.data().deepCopy()).without(List.of(required.textValue()));
                assertThat(validator.validate(without))
                        .as(name + " without " + required)
                        .isNotEmpty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
