package nl.stokje.kit.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of the schemas of request bodies that they take no other fields, as is enforced. A schema that answers have too is
 * left open: a field that is added to an answer later must break nobody.
 */
final class RequestSchemas {
    private final Map<String, Schema> schemas;

    private RequestSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void close(OpenAPI api) {
        new RequestSchemas(api.getComponents().getSchemas())
                .close(api.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .toList());
    }

    private void close(List<Operation> operations) {
        var taken = new HashSet<String>();
        var given = new HashSet<String>();
        for (var operation : operations) {
            Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> collect(body.getContent(), taken));
            operation.getResponses().getAPIResponses().values().forEach(answer -> collect(answer.getContent(), given));
        }
        taken.removeAll(given);
        taken.stream()
                .map(schemas::get)
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setAdditionalPropertiesBoolean(false));
    }

    private void collect(Content content, Set<String> names) {
        Stream.ofNullable(content)
                .flatMap(of -> of.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(schema -> collect(schema, names));
    }

    private void collect(Schema schema, Set<String> names) {
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (schemas.containsKey(name) && names.add(name)) {
                collect(schemas.get(name), names);
            }
        }
        Stream.of(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.ofNullable(schema.getProperties()).flatMap(fields -> fields.values().stream()),
                        Stream.of(
                                        Optional.ofNullable(schema.getAllOf()),
                                        Optional.ofNullable(schema.getAnyOf()),
                                        Optional.ofNullable(schema.getOneOf()))
                                .flatMap(Optional::stream)
                                .flatMap(Collection::stream))
                .flatMap(part -> part)
                .forEach(part -> collect(part, names));
    }
}
