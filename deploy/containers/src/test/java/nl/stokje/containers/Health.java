package nl.stokje.containers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a service says of itself, as an orchestrator asks it. */
record Health(URI service) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration AS_THE_PROBES = Duration.ofSeconds(6);

    boolean isReady() {
        return "200".equals(status("ready"));
    }

    boolean isAlive() {
        return "200".equals(status("live"));
    }

    /** The status, or why there is none. */
    String status(String question) {
        return ask(question, false);
    }

    /** What it says when it isn't ready: who waits for what. */
    String cause() {
        return ask("ready", true);
    }

    private String ask(String question, boolean body) {
        var request = HttpRequest.newBuilder(URI.create(service + "/q/health/" + question))
                .timeout(AS_THE_PROBES)
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return body ? answer.body() : Integer.toString(answer.statusCode());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
