package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What an operator's alerts and failover rest on. */
class WatchedTest {
    private static final Duration TWO_COUNTS = Duration.ofSeconds(90);

    private final ComposedPlatform platform = ComposedPlatform.running();
    private final Passing passing = new Passing(platform);

    @Test
    void handoffsAreCountedByTheirState() {
        passing.pass(passing.register());
        await().atMost(TWO_COUNTS)
                .until(() ->
                        value("handoff", "stokje_handoffs{state=\"CONCLUDED\"").orElse(0) > 0);
        assertThat(value("handoff", "stokje_handoffs{state=\"OFFERED\"")).isPresent();
        assertThat(value("handoff", "stokje_handoffs_unanswered_seconds")).isPresent();
    }

    @Test
    void everyServiceSaysWhatWaitsInIt() {
        for (var service : ComposedPlatform.SERVICES) {
            var name = service.replace("-service", "");
            assertThat(value(name, "stokje_outbox_lag_seconds")).as(service).isPresent();
            assertThat(value(name, "stokje_parked_keys")).as(service).hasValue(0);
        }
    }

    @Test
    void theConnectorsSlotsMoveAlongWithAFailover() throws SQLException {
        var failover = new ArrayList<Boolean>();
        try (var connection = platform.databases().connect("postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT failover FROM pg_replication_slots WHERE slot_name LIKE 'stokje_%'")) {
            while (rows.next()) {
                failover.add(rows.getBoolean(1));
            }
        }
        assertThat(failover).hasSameSizeAs(ComposedPlatform.SERVICES).containsOnly(true);
    }

    /** Of the first line that begins so: closing braces are left out, since not every format has them there. */
    private OptionalDouble value(String service, String metric) {
        var request = HttpRequest.newBuilder(URI.create(platform.service(service) + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(metric))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
