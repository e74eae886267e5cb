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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The part of Connect's REST API that the watch needs. */
record WorkerApi(URI address) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Up to where (in bytes of the log) a connector has published what it read from its slot. */
    record Position(String connector, String slot, long lsn) {}

    /** Those that failed themselves, or whose task did. */
    Set<String> failedConnectors() throws IOException, InterruptedException {
        var failed = new TreeSet<String>();
        for (var connector : get("/connectors?expand=status").properties()) {
            if (hasFailed(connector.getValue().path("status"))) {
                failed.add(connector.getKey());
            }
        }
        return failed;
    }

    /** Of the connectors that have published anything yet. */
    List<Position> positions() throws IOException, InterruptedException {
        var positions = new ArrayList<Position>();
        for (var connector : get("/connectors?expand=info").properties()) {
            var slot = connector.getValue().path("info").path("config").path("slot.name");
            for (var stored :
                    get("/connectors/%s/offsets".formatted(connector.getKey())).path("offsets")) {
                positions.add(new Position(
                        connector.getKey(),
                        slot.asText(),
                        stored.path("offset").path("lsn").asLong()));
            }
        }
        return positions;
    }

    /** Creates this connector or changes it to this. */
    void put(String connector, String configuration) throws IOException, InterruptedException {
        var request = to("/connectors/%s/config".formatted(connector))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(configuration))
                .build();
        send(request);
    }

    void restart(String connector) throws IOException, InterruptedException {
        order("POST", "/connectors/%s/restart?includeTasks=true&onlyFailed=true", connector);
    }

    /** Returns when it reads and writes no more. */
    void stop(String connector) throws IOException, InterruptedException {
        order("PUT", "/connectors/%s/stop", connector);
        for (var tries = 0; tries < 60; tries++) {
            var status = get("/connectors/%s/status".formatted(connector));
            if ("STOPPED".equals(status.path("connector").path("state").asText())
                    && status.path("tasks").isEmpty()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(500));
        }
        throw new IOException("connector %s does not stop".formatted(connector));
    }

    /** It must have been stopped; it begins anew when it is resumed. */
    void forgetPosition(String connector) throws IOException, InterruptedException {
        order("DELETE", "/connectors/%s/offsets", connector);
    }

    void resume(String connector) throws IOException, InterruptedException {
        order("PUT", "/connectors/%s/resume", connector);
    }

    private void order(String method, String path, String connector) throws IOException, InterruptedException {
        send(to(path.formatted(connector))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private static void send(HttpRequest request) throws IOException, InterruptedException {
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s answered %d: %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
    }

    private static boolean hasFailed(JsonNode status) {
        return isFailed(status.path("connector"))
                || status.path("tasks").valueStream().anyMatch(WorkerApi::isFailed);
    }

    private static boolean isFailed(JsonNode part) {
        return "FAILED".equals(part.path("state").asText());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(to(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(path, answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(10));
    }
}
