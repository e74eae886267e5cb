package nl.stokje.cases.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import nl.stokje.kit.events.EventSchemas;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proposal whose case doesn't become known gets an answer all the same, after a bounded wait (I3). */
@QuarkusTest
class UnknownCaseTest extends CaseServiceTest {
    @Inject
    TestClock clock;

    @ConfigProperty(name = "stokje.case.unknown-case-wait")
    Duration wait;

    @AfterEach
    void letTheClockGo() {
        clock.reset();
    }

    @Test
    void aProposalOfACaseThatNobodyKnowsIsRefusedAfterAWhile_I3() {
        var caseId = Ids.next();
        var handoff = propose(caseId);
        waitInVain(caseId);
        var refused = awaitPublished(caseId, "case.preview-refused");
        assertThat(refused.get("reason").textValue()).isEqualTo("CASE_UNKNOWN");
        assertThat(refused.get("handoffId").textValue()).isEqualTo(handoff.toString());

        openCase(caseId, Map.of());
        awaitHandoffsTaken(caseId);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.preview-refused")).hasSize(1);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.preview-sealed")).isEmpty();
    }

    @Test
    void aProposalThatIsWithdrawnMeanwhileGetsNoAnswer_I3() {
        var caseId = Ids.next();
        var withdrawn = propose(caseId);
        handoffs.send("handoff.withdrawn", caseId, moved(withdrawn, caseId, Map.of()));
        var other = propose(caseId);
        waitInVain(caseId);
        assertThat(awaitPublished(caseId, "case.preview-refused")
                        .get("handoffId")
                        .textValue())
                .isEqualTo(other.toString());
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.preview-refused")).hasSize(1);
    }

    @Test
    void aRequestForACaseThatNobodyKnowsSoundsLikeOneForACaseThatAnotherHolds_I3_I11() {
        var caseId = Ids.next();
        handoffs.send("handoff.requested", caseId, moved(Ids.next(), caseId, Map.of("kind", "TRANSFER")));
        waitInVain(caseId);
        assertThat(awaitPublished(caseId, "case.request-refused").get("reason").textValue())
                .isEqualTo("NOT_HOLDER");
    }

    @Test
    void aLandingOfACaseThatNobodyKnowsIsRefusedAtOnce_I2() {
        var caseId = Ids.next();
        reportLanding(Ids.next(), caseId, 1);
        var refused = awaitPublished(caseId, "case.baton-refused");
        assertThat(refused.get("reason").textValue()).isEqualTo("CASE_UNKNOWN");
        assertThat(EventSchemas.complaints("nl.stokje.case.baton-refused.v1", refused))
                .isEmpty();
    }

    /** All that was sent has been taken; then the time goes by in which the case could have become known. */
    private void waitInVain(UUID caseId) {
        awaitHandoffsTaken(caseId);
        clock.pass(wait);
    }
}
