package nl.stokje.handoff.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.grants.TableOwner;
import org.junit.jupiter.api.Test;

/** Several handoffs are locked in the order of their ids, so that no two transactions wait for each other in a circle. */
@QuarkusTest
class LockOrderTest extends ServiceTest {
    @Inject
    TableOwner owner;

    /** Who passes by the older handoff first finds the newer one free, though the pass is about the newer one. */
    @Test
    void aPassOfTheBatonWaitsForTheOlderHandoffBeforeItHoldsTheNewer() throws SQLException {
        var caseId = Ids.next();
        var assistance = accepted(caseId, "ASSIST");
        assertThat(shelter()
                        .body(Map.of())
                        .post(path(assistance, "/landing-reports"))
                        .statusCode())
                .isEqualTo(202);
        awaitTaken(caseService.onTurn("case.assistance-begun", assistance, 1));
        var transfer = accepted(caseId, "TRANSFER");
        assertThat(reportLanding(transfer).statusCode()).isEqualTo(202);

        try (var another = owner.connect()) {
            another.setAutoCommit(false);
            another.createStatement().execute("SET LOCAL lock_timeout = '500ms'");
            lock(another, assistance);
            caseService.batonPassed(transfer, 2);
            awaitSomebodyWaitingForALock();
            lock(another, transfer);
            another.rollback();
        }
        awaitState(transfer, "LANDED");
    }

    private static void lock(Connection connection, Transfer handoff) throws SQLException {
        connection
                .createStatement()
                .execute("SELECT 1 FROM handoff WHERE id = '%s' FOR UPDATE".formatted(handoff.id()));
    }

    private Transfer accepted(UUID caseId, String kind) {
        var body = proposal(caseId);
        body.put("kind", kind);
        var handoff = propose(body);
        caseService.previewSealed(handoff, 1);
        awaitState(handoff, "OFFERED");
        decide(shelter(), handoff, Map.of("decision", "ACCEPT"));
        awaitTaken(caseService.contextSealed(handoff, 1));
        return handoff;
    }
}
