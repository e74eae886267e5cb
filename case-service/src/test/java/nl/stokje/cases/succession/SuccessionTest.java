package nl.stokje.cases.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.EventSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of an agency pass to its successor by a legal decision, each once, and what can't pass is reported. */
@QuarkusTest
class SuccessionTest extends CaseServiceTest {
    private static final int CASES = 40;

    private String from;
    private String to;

    @BeforeEach
    void twoAgenciesOfThisTestAlone() {
        from = registered();
        to = registered();
    }

    @Test
    void everyCasePassesOnceWithItsTurnAndIsToldToBothAndToTheCitizen_I1_I2() {
        var opened = openCases(CASES);
        var closed = opened.get(0);
        close(from, closed);

        var id = order(Map.of()).<String>path("id");
        var progress = awaitEnded(id);

        assertThat(progress.get("passed").asInt()).isEqualTo(CASES);
        assertThat(progress.get("failed").asInt()).isZero();
        assertThat(progress.get("total").asInt()).isEqualTo(CASES);
        for (var caseId : opened) {
            var passed = outbox.about(caseId, CASE_TOPIC, "case.baton-passed");
            assertThat(passed).hasSize(1);
            assertThat(passed.getFirst().get("by").textValue()).isEqualTo("SUCCESSION");
            assertThat(passed.getFirst().get("successionId").textValue()).isEqualTo(id);
            assertThat(passed.getFirst().get("turn").asInt()).isEqualTo(2);
            assertThat(EventSchemas.complaints("nl.stokje.case.baton-passed.v1", passed.getFirst()))
                    .isEmpty();
        }
        for (var agency : List.of(from, to)) {
            assertThat(outbox.about(closed, "stokje.feed." + agency + ".v1", "case.baton-passed"))
                    .hasSize(1);
        }
        assertThat(as(to).get("/v1/cases/{id}/timeline", opened.get(1)).<List<String>>path("items.eventType"))
                .contains("case.baton-passed");
        assertThat(as(to).get("/v1/cases/{id}/holders", opened.get(1)).<List<String>>path("items.successionId"))
                .containsExactly(null, id);
        assertThat(as(to).get("/v1/cases/{id}", closed).<String>path("status")).isEqualTo("CLOSED");
    }

    @Test
    void aSuccessorSeesWhatTheAgencySawThatItSucceeds_I4() {
        var caseId = openCases(1).getFirst();
        awaitEnded(order(Map.of()).path("id"));
        var view = as(to).get("/v1/cases/{id}", caseId);
        assertThat(view.<String>path("intakeContent.story.text")).contains("zwanger");
        assertThat(view.<List<String>>path("intakeContent.network.name")).containsExactly("Tante Els");
        assertThat(as(from).get("/v1/cases/{id}", caseId).<String>path("intakeContent"))
                .isNull();
    }

    @Test
    void aDryRunCountsAndPassesNothing() {
        var opened = openCases(3);
        close(from, opened.getFirst());
        var answer = order(Map.of("dryRun", true));
        assertThat(answer.<String>path("state")).isEqualTo("ENDED");
        assertThat(answer.<Integer>path("total")).isEqualTo(3);
        assertThat(answer.<List<Map<String, Object>>>path("found"))
                .containsExactlyInAnyOrder(
                        Map.of("status", "OPEN", "urgency", "URGENT", "cases", 2),
                        Map.of("status", "CLOSED", "urgency", "URGENT", "cases", 1));
        assertThat(opened)
                .allSatisfy(caseId -> assertThat(
                                as(from).get("/v1/cases/{id}", caseId).<String>path("holder"))
                        .isEqualTo(from));
    }

    @Test
    void onlyWhatTheFilterChoosesPasses() {
        var before = openCases(1).getFirst();
        var between = Instant.now();
        var after = openCases(1).getFirst();
        awaitEnded(order(Map.of("filter", Map.of("openedBefore", between.toString())))
                .path("id"));
        assertThat(holder(before)).isEqualTo(to);
        assertThat(holder(after)).isEqualTo(from);

        var none = order(Map.of("filter", Map.of("urgencies", List.of("CRISIS"), "status", "OPEN")))
                .<String>path("id");
        assertThat(awaitEnded(none).get("total").asInt()).isZero();
        assertThat(holder(after)).isEqualTo(from);
        awaitEnded(
                order(Map.of("filter", Map.of("urgencies", List.of("URGENT")))).path("id"));
        assertThat(holder(after)).isEqualTo(to);
    }

    @Test
    void whatCouldNotPassIsReportedWithWhy() {
        var moved = openCases(1).getFirst();
        var id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        INSERT INTO succession (id, version, from_agency, to_agency, decision, decided_at, filter, found,
                        dry_run, ordered_by, ordered_at, state) VALUES (:id, 0, :from, :to, 'test', now(),
                        '{"urgencies": []}', '[]', false, 'test', now(), 'RUNNING')""")
                        .setParameter("id", id)
                        .setParameter("from", to)
                        .setParameter("to", TOWN_HALL)
                        .executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "INSERT INTO succession_step (succession_id, case_id, outcome, tries) VALUES (:id, :case, 'WAITING', 0)")
                        .setParameter("id", id)
                        .setParameter("case", moved)
                        .executeUpdate());
        assertThat(awaitEnded(id.toString()).get("failed").asInt()).isEqualTo(1);
        var failures = operator().get("/v1/successions/{id}/failures", id);
        assertThat(failures.<List<String>>path("items.caseId")).containsExactly(moved.toString());
        assertThat(failures.<String>path("items[0].reason")).isEqualTo("HELD_BY_ANOTHER");
        assertThat(failures.<String>path("items[0].detail")).endsWith(".");
        assertThat(holder(moved)).isEqualTo(from);
    }

    @Test
    void aLandingUnderWayGoesByTheRuleOfTheTurn_I2() {
        var caseId = openCases(1).getFirst();
        awaitEnded(order(Map.of()).path("id"));
        handoffs.send(
                "handoff.landing-reported",
                caseId,
                moved(Ids.next(), caseId, Map.of("sender", from, "turn", 1, "kind", "TRANSFER")));
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("STALE_TURN");
        assertThat(holder(caseId)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void nothingLandsAtAnAgencyThatWasRemovedOrFromOne_I1(boolean sender) {
        var caseId = openCases(1).getFirst();
        var removed = registered();
        remove(removed, null);
        handoffs.send(
                "handoff.landing-reported",
                caseId,
                moved(
                        Ids.next(),
                        caseId,
                        Map.of(
                                "sender",
                                sender ? removed : from,
                                "receiver",
                                sender ? to : removed,
                                "turn",
                                1,
                                "kind",
                                "TRANSFER")));
        assertThat(awaitPublished(caseId, "case.baton-refused").get("reason").textValue())
                .isEqualTo("AGENCY_REMOVED");
        assertThat(holder(caseId)).isEqualTo(from);
    }

    @Test
    void whatAnAgencyHoldsThatLeavesTheDirectoryPassesToItsSuccessorAndItsAssistancesEnd_I1() {
        var held = openCases(2);
        var other = openCase();
        landed(other, HandoffKind.ASSIST, from, 1);
        awaitPublished(other, "case.assistance-begun");
        close(from, held.getFirst());

        remove(from, to);

        assertThat(awaitPublished(other, "case.assistance-ended").get("reason").textValue())
                .isEqualTo("AGENCY_REMOVED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(held)
                        .allSatisfy(caseId -> assertThat(holder(caseId)).isEqualTo(to)));
        answers.send("feedback.answered", held.getFirst(), Map.of("caseId", held.getFirst(), "helped", "NO"));
        assertThat(awaitPublished(held.getFirst(), "case.reopened")
                        .get("holder")
                        .textValue())
                .isEqualTo(to);
    }

    @Test
    void anIntakeOfAnAgencyThatWasRemovedOpensAtItsSuccessor_I1_I12() {
        var second = registered();
        remove(to, second);
        remove(from, to);
        assertThat(holder(openCases(1).getFirst())).isEqualTo(second);
        register(from);
        assertThat(holder(openCases(1).getFirst())).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "from      | null",
                "from      | \"123\"",
                "from      | []",
                "to        | null",
                "to        | \"the other\"",
                "decision  | \" \"",
                "decision  | null",
                "decision  | {}",
                "decidedAt | null",
                "decidedAt | \"yesterday\"",
                "decidedAt | \"2999-01-01T00:00:00Z\"",
                "filter    | \"all\"",
                "filter    | {\"urgencies\": [\"SOON\"]}",
                "filter    | {\"urgencies\": [null]}",
                "filter    | {\"openedBefore\": \"then\"}",
                "filter    | {\"openedBefore\": \"+999999999-12-31T23:59:59Z\"}",
                "filter    | {\"regions\": []}",
                "dryRun    | \"perhaps\"",
                "surprise  | 1",
            })
    void aWrongFieldIsNamed(String field, String value) {
        var body = new HashMap<String, Object>(ordered(Map.of()));
        body.put(field, "here");
        var answer = operator()
                .body(JSON.valueToTree(body).toString().replace("\"here\"", value))
                .post("/v1/successions");
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.asString()).contains(field);
    }

    @Test
    void anAgencyCannotSucceedItselfNorOneThatNobodyKnows() {
        assertProblem(order(Map.of("to", from)), 400, "invalid-input");
        assertProblem(order(Map.of("to", "00000009990000000001")), 409, "successor-unknown");
    }

    @Test
    void onlyOperatorsOrderAndWatchASuccession() {
        for (var path : List.of("/v1/successions", "/v1/successions/" + Ids.next())) {
            assertProblem(as(from, "team-lead").get(path), 403, "role-missing");
        }
        assertProblem(as(from, "agency-admin").body(ordered(Map.of())).post("/v1/successions"), 403, "role-missing");
        assertProblem(operator().get("/v1/successions/{id}", Ids.next()), 404, "not-found");
        assertProblem(operator().get("/v1/successions/{id}/failures", Ids.next()), 404, "not-found");
        assertThat(operator().get("/v1/successions?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameOrderSentAgainIsOneSuccession_I7() {
        var key = UUID.randomUUID().toString();
        var body = ordered(Map.of());
        var ids = Stream.of(1, 2)
                .map(_ -> operator().header("Idempotency-Key", key).body(body).post("/v1/successions"))
                .map(ordered -> operator().get(ordered.header("Location")).<String>path("id"))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1).doesNotContainNull();
        assertThat(operator().get("/v1/successions").<List<String>>path("items.id"))
                .containsAll(ids);
    }

    private List<UUID> openCases(int number) {
        var ids = IntStream.range(0, number).mapToObj(_ -> Ids.next()).toList();
        ids.forEach(caseId -> {
            var intake = new HashMap<>(intake(caseId, Map.of()));
            intake.put("agency", from);
            intakes.send("intake.registered", caseId, intake);
        });
        ids.forEach(caseId -> awaitPublished(caseId, "case.opened"));
        return ids;
    }

    private String holder(UUID caseId) {
        return outbox.about(caseId, CASE_TOPIC, "case.baton-passed").stream()
                .map(event -> event.get("to").textValue())
                .reduce((first, second) -> second)
                .orElseGet(() -> outbox.about(caseId, CASE_TOPIC, "case.opened")
                        .getFirst()
                        .get("holder")
                        .textValue());
    }

    private Map<String, Object> ordered(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "from", from, "to", to, "decision", "Gemeenteblad 2026, 41234", "decidedAt", "2026-01-02T03:04:05Z"));
        body.putAll(more);
        return body;
    }

    private Response order(Map<String, Object> more) {
        return operator().body(ordered(more)).post("/v1/successions");
    }

    private RequestSpecification operator() {
        return as(TOWN_HALL, "operator");
    }

    private JsonNode awaitEnded(String id) {
        return await("succession " + id)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> JSON.readTree(
                                operator().get("/v1/successions/{id}", id).asString()),
                        seen -> "ENDED".equals(seen.path("state").asText()));
    }

    private String registered() {
        var agency = "0000000400" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
        register(agency);
        return agency;
    }

    private void register(String agency) {
        awaitTaken(agencies.send("agency.registered", agency, Map.of("oin", agency, "registeredAt", Instant.now())));
    }

    private void remove(String agency, String successor) {
        var removed = new HashMap<String, Object>(Map.of("oin", agency, "removedAt", Instant.now()));
        removed.put("successor", successor);
        awaitTaken(agencies.send("agency.removed", agency, removed));
    }
}
