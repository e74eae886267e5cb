package nl.stokje.servers.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** The part of Connect's REST API that the watch needs. */
record WorkerApi(URI address) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that failed themselves, or whose task did. */
    Set<String> failedConnectors() throws IOException, InterruptedException {
        var request = to("/connectors?expand=status").GET().build();
        var failed = new TreeSet<String>();
        for (var connector : JSON.readTree(
                        HTTP.send(request, BodyHandlers.ofString()).body())
                .properties()) {
            if (hasFailed(connector.getValue().path("status"))) {
                failed.add(connector.getKey());
            }
        }
        return failed;
    }

    void restart(String connector) throws IOException, InterruptedException {
        var request = to("/connectors/%s/restart?includeTasks=true&onlyFailed=true".formatted(connector))
                .POST(BodyPublishers.noBody())
                .build();
        HTTP.send(request, BodyHandlers.discarding());
    }

    private static boolean hasFailed(JsonNode status) {
        return isFailed(status.path("connector"))
                || status.path("tasks").valueStream().anyMatch(WorkerApi::isFailed);
    }

    private static boolean isFailed(JsonNode part) {
        return "FAILED".equals(part.path("state").asText());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(10));
    }
}
