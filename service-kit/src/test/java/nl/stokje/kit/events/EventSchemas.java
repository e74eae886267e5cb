package nl.stokje.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The JSON Schemas of events, found by their {@code ce_type} as an integrator would find them. */
public final class EventSchemas {
    private static final String BASE = "https://stokje.example/schemas/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:META-INF/schemas/")));
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final JsonSchemaFactory STRICT = JsonSchemaFactory.getInstance(
            VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(EventSchemas::strict)));

    private EventSchemas() {}

    /** @param type the {@code ce_type}: {@code nl.stokje.case.opened.v1} */
    public static JsonSchema of(String type) {
        return FACTORY.getSchema(SchemaLocation.of(BASE + type + ".json"), CONFIG);
    }

    /** What is wrong with the data; nothing when it fits. */
    public static List<String> complaints(String type, JsonNode data) {
        return of(type).validate(data).stream().map(Object::toString).toList();
    }

    /** As {@link #complaints}, also of fields that no schema describes, at any depth. */
    public static List<String> strictComplaints(String type, JsonNode data) {
        return STRICT.getSchema(SchemaLocation.of(BASE + type + ".json"), CONFIG).validate(data).stream()
                .map(Object::toString)
                .toList();
    }

    private static String strict(String id) {
        try (var file = EventSchemas.class.getResourceAsStream("/META-INF/schemas/" + id.substring(BASE.length()))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"additionalProperties\": true", "\"additionalProperties\": false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data once without each field that the schema requires: none of them fits. */
    public static List<JsonNode> incomplete(String type, JsonNode data) {
        return StreamSupport.stream(of(type).getSchemaNode().get("required").spliterator(), false)
                .<JsonNode>map(field -> ((ObjectNode) data.deepCopy()).without(List.of(field.textValue())))
                .toList();
    }
}
