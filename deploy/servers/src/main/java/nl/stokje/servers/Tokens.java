package nl.stokje.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the local identity provider for tokens. */
public record Tokens(URI tokenUrl) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A token of some user of this agency; the user is named after the first group. */
    public String of(String agency, String... groups) {
        return ask(request(agency, groups));
    }

    /** A token of this very user. */
    public String ofUser(String subject, String agency, String... groups) {
        var form = request(agency, groups);
        form.put("subject", subject);
        return ask(form);
    }

    /** A token that holds for this long; with a negative time it has expired already. */
    public String lasting(Duration lifetime, String agency, String... groups) {
        var form = request(agency, groups);
        form.put("lifetime", lifetime.toString());
        return ask(form);
    }

    private static Map<String, String> request(String agency, String... groups) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", agency);
        form.put("client_secret", "any");
        form.put("scope", String.join(" ", groups));
        return form;
    }

    private String ask(Map<String, String> form) {
        var request = HttpRequest.newBuilder(tokenUrl)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ServerFailed(
                        "%s gave no token: %d %s".formatted(tokenUrl, answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body()).required("access_token").textValue();
        } catch (JsonProcessingException e) {
            throw new ServerFailed("%s answered with something else than JSON".formatted(tokenUrl), e);
        } catch (IOException e) {
            throw new ServerFailed("%s does not answer".formatted(tokenUrl), e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
