package nl.stokje.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import nl.stokje.local.Platform;

/** What a service counts and measures, as it shows it to whoever collects it. */
final class Metrics {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Metrics() {}

    static String of(Platform platform, String service) throws IOException, InterruptedException {
        var address = URI.create(platform.service(service) + "/q/metrics");
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
