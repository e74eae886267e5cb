package nl.stokje.cases.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the cases of an agency that leaves the directory. */
@QuarkusTest
class RemovedAgencyTest extends SuccessionServiceTest {
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
}
