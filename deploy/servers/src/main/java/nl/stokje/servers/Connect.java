package nl.stokje.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Kafka Connect worker of this machine with Debezium's PostgreSQL connector, publishing exactly once. */
public final class Connect {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConnectSettings settings;
    private final ServerProcess process;

    private Connect(ConnectSettings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts it, or finds it running; returns when it says that it is healthy. Kafka must run; the rest may follow. */
    public static Connect start(ConnectSettings settings) {
        var process =
                ServerProcess.running(settings.home(), ConnectSettings.NAME).orElseGet(() -> launch(settings));
        process.awaitReady(Probe.http(URI.create(settings.address() + "/health")), START);
        return new Connect(settings, process);
    }

    private static ServerProcess launch(ConnectSettings settings) {
        Ports.require(settings.port(), "Kafka Connect");
        var arguments = List.of(settings.write().toString(), settings.address());
        var jvm = Jvm.running("nl.stokje.servers.runtime.ConnectWorker", settings.heap(), arguments);
        return ServerProcess.start(
                jvm.program(ConnectSettings.NAME, settings.home()).with(settings.environment()));
    }

    public ServerProcess process() {
        return process;
    }

    /** Creates this connector or changes it to this; the file's name is the connector's. */
    public void putConnector(Path file) {
        try {
            var name = file.getFileName().toString().replace(".json", "");
            var request = to("/connectors/%s/config".formatted(name))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(Files.readString(file)))
                    .build();
            var answer = Waiting.ask(START, () -> send(request), Connect::isSettled);
            if (answer.statusCode() >= 300) {
                throw new ServerFailed("Connect refused %s: %s".formatted(file, answer.body()));
            }
        } catch (IOException e) {
            throw new ServerFailed("%s could not be read".formatted(file), e);
        }
    }

    /** Whether the connector and its one task run. */
    public boolean isRunning(String connector) {
        var answer = send(to("/connectors/%s/status".formatted(connector)).build());
        if (answer.statusCode() != 200) {
            return false;
        }
        var status = parsed(answer);
        return runs(status.path("connector")) && runs(status.path("tasks").path(0));
    }

    private static boolean runs(JsonNode part) {
        return "RUNNING".equals(part.path("state").asText());
    }

    /** Ends the connectors in order; by force after 20 s, which loses nothing. */
    public void stop() {
        process.stop(STOP);
    }

    /** As {@link ServerProcess#kill()}. */
    public void kill() {
        process.kill();
    }

    /** A worker that is joining its group refuses changes (409), which passes. */
    private static boolean isSettled(HttpResponse<String> answer) {
        return answer.statusCode() != 409 && answer.statusCode() < 500;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(settings.address() + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerFailed("Connect does not answer at " + settings.address(), e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new ServerFailed("Connect answered with something else than JSON", e);
        }
    }
}
