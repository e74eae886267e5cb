package nl.stokje.handoff.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What case-service gets to compare, so that operators see every discrepancy. */
@QuarkusTest
class CaseSnapshotTest extends ServiceTest {
    private static final Duration UNTIL_THE_NEXT = Duration.ofMinutes(12);

    @Inject
    ReconciliationReporter reporter;

    @Inject
    TestClock clock;

    /** Other tests let days pass, and what is to come was reported then. */
    @BeforeEach
    void everythingWasReportedUntilNow() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "UPDATE snapshot_report SET reported_twice = :now, reported_once = :now")
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    @Test
    void aCaseWithUpdatesIsReportedTwiceAndThenNoMore() {
        var caseId = Ids.next();
        awaitTaken(caseService.tell("case.opened", caseId, Map.of("holder", TOWN_HALL, "turn", 1)));
        var transfer = propose(proposal(caseId));
        assertThat(reportedOf(caseId)).isEmpty();
        for (int time = 0; time < 4; time++) {
            clock.pass(UNTIL_THE_NEXT);
            reporter.report();
            reporter.report();
        }
        assertThat(reportedOf(caseId)).hasSize(2).allSatisfy(report -> {
            assertThat(report.get("openTransfer").textValue())
                    .isEqualTo(transfer.id().toString());
            assertThat(report.get("holder").textValue()).isEqualTo(TOWN_HALL);
            assertThat(report.get("turn").intValue()).isEqualTo(1);
            assertThat(report.has("landedTurn")).isFalse();
            assertThat(report.get("assistants")).isEmpty();
        });
    }

    @Test
    void whatPassedIsReportedWithItsTurn() {
        var transfer = landed();
        clock.pass(UNTIL_THE_NEXT);
        reporter.report();
        assertThat(reportedOf(transfer.caseId())).singleElement().satisfies(report -> {
            assertThat(report.get("landedTurn").intValue()).isEqualTo(2);
            assertThat(report.get("turn").intValue()).isEqualTo(2);
            assertThat(report.get("holder").textValue()).isEqualTo(SHELTER);
            assertThat(report.has("openTransfer")).isFalse();
        });
    }

    private List<JsonNode> reportedOf(UUID caseId) {
        return outbox.about(caseId, "stokje.handoff.v1", "handoff.snapshot-reported");
    }
}
