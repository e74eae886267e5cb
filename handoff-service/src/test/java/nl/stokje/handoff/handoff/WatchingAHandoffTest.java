package nl.stokje.handoff.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.Test;

/** Whoever watches what becomes of their own words writes nothing; whoever reads another's words is named each time (I11). */
@QuarkusTest
class WatchingAHandoffTest extends ServiceTest {
    @Inject
    HandoffReading reading;

    @Test
    void aSenderThatPollsItsHandoffWritesNothing() {
        var transfer = propose();
        var proposer = new Actor(new Oin(TOWN_HALL), "caseworker@" + TOWN_HALL);
        assertThat(writesOf(transfer, proposer)).isFalse();
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        assertThat(writesOf(transfer, proposer)).isFalse();
        assertThat(looksOf(transfer, TOWN_HALL)).as("of who wrote the proposal").isEqualTo(1);
    }

    @Test
    void anAgencyThatAskedForACaseWatchesItsRequestWithoutWriting() {
        var request = requested("TRANSFER");
        assertThat(writesOf(request, new Actor(new Oin(SHELTER), "caseworker@" + SHELTER)))
                .isFalse();
        assertThat(looksOf(request, SHELTER)).isEqualTo(1);
    }

    @Test
    void aColleagueWhoLooksIsNamedOnce_I11() {
        var transfer = propose();
        var colleague = new Actor(new Oin(TOWN_HALL), "colleague@" + TOWN_HALL);
        assertThat(writesOf(transfer, colleague)).as("the first look").isTrue();
        assertThat(writesOf(transfer, colleague)).as("the second look").isFalse();
        assertThat(looksOf(transfer, TOWN_HALL))
                .as("of who wrote it, and of the colleague")
                .isEqualTo(2);
    }

    @Test
    void theHolderIsNamedEachTimeItReadsTheWordsOfARequest_I11() {
        var request = requested("TRANSFER");
        awaitTaken(caseService.onTurn("case.request-confirmed", request, 1));
        for (var look = 1; look <= 3; look++) {
            assertThat(townHall().get(path(request, "")).<Map<String, Object>>path("proposal"))
                    .isNotNull();
            assertThat(looksOf(request, TOWN_HALL)).isEqualTo(look);
        }
    }

    @Test
    void aReceiverThatSeesNoWordsIsNotNamed() {
        var transfer = offered();
        shelter().get(path(transfer, ""));
        assertThat(looksOf(transfer, SHELTER)).isZero();
    }

    /** Whether the database saw anything written: only then does a transaction get a number. */
    private boolean writesOf(Transfer handoff, Actor by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            reading.read(new HandoffId(handoff.id()), by, HandoffView::thin);
            session.flush();
            return session.createNativeQuery("SELECT pg_current_xact_id_if_assigned() IS NOT NULL", Boolean.class)
                    .getSingleResult();
        });
    }

    private long looksOf(Transfer handoff, String agency) {
        return count(
                "SELECT count(*) FROM access_log_entry WHERE what = 'PROPOSAL' AND object_id = '%s' AND agency = '%s'"
                        .formatted(handoff.id(), agency));
    }
}
