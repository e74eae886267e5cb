package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.stokje.handoff.decide.Deciding;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.DeclineCause;
import nl.stokje.handoff.handoff.HandoffChoice;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.Test;

/** What follows from a change of a handoff without the handoff knowing of it: its ladder (escalation) and its gate. */
@QuarkusTest
class HandoffChangedTest extends ServiceTest {
    @Inject
    Deciding deciding;

    @Test
    void aDeclineEndsTheLadderAndEmptiesTheGateInItsOwnTransaction() {
        var transfer = offered();
        var rungs = rungsOf(transfer);
        assertThat(rungs).isPositive();
        assertThat(sealedPartsOf(transfer)).isEqualTo(1);

        QuarkusTransaction.begin();
        decline(transfer);
        session.flush();
        assertThat(countHere("SELECT count(*) FROM sealed_part WHERE handoff_id = '" + transfer.id() + "'"))
                .isZero();
        QuarkusTransaction.rollback();
        assertThat(rungsOf(transfer)).isEqualTo(rungs);
        assertThat(sealedPartsOf(transfer)).isEqualTo(1);

        QuarkusTransaction.requiringNew().run(() -> decline(transfer));
        assertThat(rungsOf(transfer)).isZero();
        assertThat(sealedPartsOf(transfer)).isZero();
    }

    private void decline(Transfer transfer) {
        deciding.decide(
                new HandoffId(transfer.id()),
                new Oin(SHELTER),
                HandoffChoice.DECLINE,
                new DecisionReason("No bed is free", DeclineCause.CAPACITY, null),
                null);
    }

    private long rungsOf(Transfer transfer) {
        return count("SELECT count(*) FROM timer WHERE item_id = '" + transfer.id() + "'");
    }

    private long sealedPartsOf(Transfer transfer) {
        return count("SELECT count(*) FROM sealed_part WHERE handoff_id = '" + transfer.id() + "'");
    }

    private long countHere(String sql) {
        return session.createNativeQuery(sql, Long.class).getSingleResult();
    }
}
