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

/** What case-service is told of how cases stand here, so that operators see every difference. */
@QuarkusTest
class CaseSnapshotTest extends ServiceTest {
    private static final Duration UNTIL_THE_NEXT = Duration.ofMinutes(12);

    @Inject
    ReconciliationReporter accounting;

    @Inject
    TestClock clock;

    /** Other tests let days pass, and what is to come was told then. */
    @BeforeEach
    void everythingWasToldUntilNow() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "UPDATE standing_told SET told_twice = :now, told_once = :now")
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    @Test
    void aCaseWithNewsIsToldTwiceAndThenNoMore() {
        var caseId = Ids.next();
        awaitTaken(caseService.tell("case.opened", caseId, Map.of("holder", TOWN_HALL, "turn", 1)));
        var transfer = propose(proposal(caseId));
        assertThat(toldOf(caseId)).isEmpty();
        for (int publisher = 0; publisher < 4; publisher++) {
            clock.pass(UNTIL_THE_NEXT);
            accounting.tell();
            accounting.tell();
        }
        assertThat(toldOf(caseId)).hasSize(2).allSatisfy(told -> {
            assertThat(told.get("openTransfer").textValue())
                    .isEqualTo(transfer.id().toString());
            assertThat(told.get("holder").textValue()).isEqualTo(TOWN_HALL);
            assertThat(told.get("turn").intValue()).isEqualTo(1);
            assertThat(told.has("landedTurn")).isFalse();
            assertThat(told.get("assistants")).isEmpty();
        });
    }

    @Test
    void whatPassedIsToldWithItsTurn() {
        var transfer = landed();
        clock.pass(UNTIL_THE_NEXT);
        accounting.tell();
        assertThat(toldOf(transfer.caseId())).singleElement().satisfies(told -> {
            assertThat(told.get("landedTurn").intValue()).isEqualTo(2);
            assertThat(told.get("turn").intValue()).isEqualTo(2);
            assertThat(told.get("holder").textValue()).isEqualTo(SHELTER);
            assertThat(told.has("openTransfer")).isFalse();
        });
    }

    private List<JsonNode> toldOf(UUID caseId) {
        return outbox.about(caseId, "stokje.handoff.v1", "handoff.snapshot-reported");
    }
}
