package nl.stokje.cases.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.EventSchemas;
import org.junit.jupiter.api.Test;

/** The cases of an agency pass to its successor by a legal decision, each once, and what can't pass is reported. */
@QuarkusTest
class SuccessionTest extends SuccessionServiceTest {
    private static final int CASES = 40;

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
}
