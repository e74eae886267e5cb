package nl.stokje.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.stokje.local.Agency;
import nl.stokje.local.Desk;
import nl.stokje.local.Story;
import org.junit.jupiter.api.Test;

/** What one request sets going is one trace, in the JSON lines that the containers log. */
class OneTraceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ComposedPlatform platform = ComposedPlatform.running();
    private final Desk townHall = Desk.at(platform, Agency.TOWN_HALL);
    private final Desk housing = Desk.at(platform, Agency.HOUSING);

    /** The report goes to case-service by Kafka, its answer back to handoff-service, and what that tells to feedback-service. */
    @Test
    void theReportOfALandingAndTheInvitationThatFollowsFromItAreOneTrace() throws IOException, InterruptedException {
        var caseId = townHall.register(Story.intake()).get("caseId").textValue();
        townHall.awaitCase(caseId);
        var handoff = townHall.propose(caseId, Agency.HOUSING, List.of("STORY"));
        housing.awaitState(handoff, "OFFERED");
        housing.accept(handoff).expect(201);
        var trace = random(16);

        assertThat(reportLanding(handoff, trace)).isEqualTo(202);

        for (var service : List.of("handoff-service", "case-service", "feedback-service")) {
            await("the trace in " + service)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(platform.container(service).linesOf(trace))
                            .anyMatch(line -> line.contains(caseId)));
        }
    }

    @Test
    void everyLineThatAServiceLogsAfterItsStartIsJson() throws IOException {
        for (var service : ComposedPlatform.SERVICES) {
            var lines = platform.container(service)
                    .log()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("NOTE: Picked up"))
                    .toList();
            assertThat(lines).as(service).isNotEmpty();
            for (var line : lines) {
                assertThat(line).as(service).startsWith("{");
                assertThat(JSON.readTree(line).hasNonNull("level")).isTrue();
            }
        }
    }

    private int reportLanding(String handoff, String trace) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("%s/v1/handoffs/%s/landing-reports".formatted(platform.service("handoff"), handoff)))
                .header("Authorization", "Bearer " + platform.tokens().of(Agency.HOUSING.oin(), "caseworker"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", "00-%s-%s-01".formatted(trace, random(8)))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Desk.landing())))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
