package nl.stokje.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Calls the REST APIs as somebody of an agency, as a partner agency's own software would. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Addresses platform;
    private final String token;
    private final Duration patience;

    Client(Addresses platform, String token) {
        this(platform, token, Duration.ZERO);
    }

    private Client(Addresses platform, String token, Duration patience) {
        this.platform = platform;
        this.token = token;
        this.patience = patience;
    }

    /** The same, but sends a request again, under the same key, while nobody answers or the answer is 5xx. */
    public Client patient(Duration longest) {
        return new Client(platform, token, longest);
    }

    /** What came back. A {@code body} that isn't JSON is missing. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {
        /** @throws IllegalStateException when it went otherwise, with the problem detail */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("%s %s answered %d instead of %d: %s"
                        .formatted(
                                response.request().method(),
                                response.uri().getPath(),
                                status,
                                expected,
                                response.body()));
            }
            return body;
        }

        public String etag() {
            return response.headers().firstValue("ETag").orElse(null);
        }
    }

    /** @param service {@code intake}, {@code case}, {@code handoff} or {@code feedback} */
    public Answer get(String service, String path) {
        return send(request(service, path).GET());
    }

    /** Sends it under a new idempotency key. */
    public Answer post(String service, String path, Map<String, ?> body) {
        return post(service, path, UUID.randomUUID().toString(), body);
    }

    public Answer post(String service, String path, String idempotencyKey, Map<String, ?> body) {
        return send(request(service, path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(write(body))));
    }

    public Answer put(String service, String path, String ifMatch, Map<String, ?> body) {
        var request = request(service, path).PUT(BodyPublishers.ofString(write(body)));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    public Answer delete(String service, String path, String ifMatch) {
        return send(request(service, path).header("If-Match", ifMatch).DELETE());
    }

    private HttpRequest.Builder request(String service, String path) {
        var request = HttpRequest.newBuilder(URI.create(platform.service(service) + "/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var end = Instant.now().plus(patience);
        while (true) {
            try {
                var response = HTTP.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500 || Instant.now().isAfter(end)) {
                    return new Answer(response.statusCode(), read(response.body()), response);
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new UncheckedIOException(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Background.pause();
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
