package nl.stokje.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.stream.StreamSupport;

/** The schema of an event that others rely on. */
record EventSchema(JsonSchema schema) {
    /** @param type with its version: {@code case.opened.v1} */
    static EventSchema of(String type) {
        var resource = EventSchema.class.getResourceAsStream("/META-INF/schemas/" + type + ".json");
        if (resource == null) {
            throw new IllegalArgumentException("There is no schema of " + type);
        }
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return new EventSchema(
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(resource, config));
    }

    List<String> complaints(JsonNode data) {
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    /** The data once without each field that the schema requires. */
    List<JsonNode> incomplete(ObjectNode data) {
        return StreamSupport.stream(schema.getSchemaNode().get("required").spliterator(), false)
                .<JsonNode>map(field -> data.deepCopy().without(List.of(field.textValue())))
                .toList();
    }
}
