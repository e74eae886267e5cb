package nl.stokje.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what is told against the schema that others rely on. */
final class EventSchema {
    private EventSchema() {}

    static Set<String> complaints(String type, JsonNode data) {
        var resource = "/META-INF/schemas/" + type + ".v1.json";
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(EventSchema.class.getResourceAsStream(resource))
                .validate(data, execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
