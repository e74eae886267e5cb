package nl.stokje.cases.succession;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.BeforeEach;

/** Two agencies of each test alone, cases of the first, and an operator who orders that they pass. */
abstract class SuccessionServiceTest extends CaseServiceTest {
    String from;
    String to;

    @BeforeEach
    void twoAgenciesOfThisTestAlone() {
        from = registered();
        to = registered();
    }

    List<UUID> openCases(int number) {
        var ids = IntStream.range(0, number).mapToObj(_ -> Ids.next()).toList();
        ids.forEach(caseId -> {
            var intake = new HashMap<>(intake(caseId, Map.of()));
            intake.put("agency", from);
            intakes.send("intake.registered", caseId, intake);
        });
        ids.forEach(caseId -> awaitPublished(caseId, "case.opened"));
        return ids;
    }

    String holder(UUID caseId) {
        return outbox.about(caseId, CASE_TOPIC, "case.baton-passed").stream()
                .map(event -> event.get("to").textValue())
                .reduce((first, second) -> second)
                .orElseGet(() -> outbox.about(caseId, CASE_TOPIC, "case.opened")
                        .getFirst()
                        .get("holder")
                        .textValue());
    }

    Map<String, Object> ordered(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "from", from, "to", to, "decision", "Gemeenteblad 2026, 41234", "decidedAt", "2026-01-02T03:04:05Z"));
        body.putAll(more);
        return body;
    }

    Response order(Map<String, Object> more) {
        return operator().body(ordered(more)).post("/v1/successions");
    }

    RequestSpecification operator() {
        return as(TOWN_HALL, "operator");
    }

    JsonNode awaitEnded(String id) {
        return await("succession " + id)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> JSON.readTree(
                                operator().get("/v1/successions/{id}", id).asString()),
                        seen -> "ENDED".equals(seen.path("state").asText()));
    }

    String registered() {
        var agency = "0000000400" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
        register(agency);
        return agency;
    }

    void register(String agency) {
        awaitTaken(agencies.send("agency.registered", agency, Map.of("oin", agency, "registeredAt", Instant.now())));
    }

    void remove(String agency, String successor) {
        var removed = new HashMap<String, Object>(Map.of("oin", agency, "removedAt", Instant.now()));
        removed.put("successor", successor);
        awaitTaken(agencies.send("agency.removed", agency, removed));
    }
}
