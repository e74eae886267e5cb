package nl.stokje.acceptance.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.stokje.local.Agency;
import nl.stokje.local.Platform;

/** The operations of the four API documents, as the running services publish them. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern GROUPS = Pattern.compile("one of the groups ([a-z, -]+)");

    private Operations() {}

    /** @param groups of which a token must have one; empty when none is asked for */
    record Operation(String service, String id, String method, String path, Set<String> groups) {
        boolean changesSomething() {
            return !method.equals("get");
        }

        @Override
        public String toString() {
            return service + " " + id;
        }
    }

    static List<Operation> of(Platform platform) {
        var operations = new ArrayList<Operation>();
        for (var service : Platform.SERVICES) {
            var paths = platform.as(Agency.TOWN_HALL)
                    .get(service, "/openapi.json")
                    .expect(200)
                    .get("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .map(method -> operation(service, path.getKey(), method))
                            .forEach(operations::add));
        }
        return operations;
    }

    private static Operation operation(String service, String path, Map.Entry<String, JsonNode> method) {
        var described = GROUPS.matcher(method.getValue().get("description").textValue());
        var groups = described.find() ? Set.of(described.group(1).split(", ")) : Set.<String>of();
        return new Operation(service, method.getValue().get("operationId").textValue(), method.getKey(), path, groups);
    }
}
