package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A record that can't be processed parks its case, and no other. */
@QuarkusTest
class ParkingTest extends ServiceTest {
    @Test
    void aRecordThatCanNotBeProcessedParksItsCaseAndNoOtherAndIsReplayedInOrder_I7() {
        var stuck = offered();
        decide(shelter(), stuck, Map.of("decision", "ACCEPT"));
        // The pass comes before this service knows of the landing: nothing that it can process.
        caseService.batonPassed(stuck, 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> parked(stuck.caseId()) == 1);
        caseService.contextSealed(stuck, 1);
        caseService.reopened(stuck.caseId(), 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> parkedRecords(stuck.caseId()) == 3);

        var other = offered();
        assertThat(stateOf(other)).isEqualTo("OFFERED");
        assertThat(stateOf(stuck)).isEqualTo("ACCEPTED");
        assertThat(outbox.about(stuck.caseId()))
                .filteredOn(event -> event.topic().equals("stokje.case.v1.dlq"))
                .hasSize(3);

        var operator = as(TOWN_HALL, "operator");
        var key = operator.get("/v1/parked-keys").<List<Map<String, Object>>>path("items").stream()
                .filter(parked -> parked.get("key").equals(stuck.caseId().toString()))
                .findFirst()
                .orElseThrow();
        var replay = "/v1/parked-keys/" + key.get("id") + "/decisions";
        var tooEarly = as(TOWN_HALL, "operator")
                .body(Map.of("decision", "REPLAY", "reason", "Try again"))
                .post(replay);
        assertProblem(tooEarly, 409, "still-unprocessable");
        assertThat(tooEarly.<String>path("reason")).isEqualTo("IllegalTransition handoff-state");
        assertThat(tooEarly.<Integer>path("processed")).isZero();
        assertThat(parkedRecords(stuck.caseId())).isEqualTo(3);

        assertThat(reportLanding(stuck).statusCode()).isEqualTo(202);
        var replayed = as(TOWN_HALL, "operator")
                .body(Map.of("decision", "REPLAY", "reason", "The landing is reported now"))
                .post(replay);
        assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(201);
        assertThat(replayed.<Integer>path("processed")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM parking_decision WHERE decision = 'REPLAY' AND parked_key_id = '"
                        + key.get("id") + "' AND reason IN ('Try again', 'The landing is reported now')"))
                .isEqualTo(2);
        assertThat(stateOf(stuck)).isEqualTo("LANDED");
        assertThat(shelter().get(path(stuck, "/context")).statusCode()).isEqualTo(200);
        assertThat(parked(stuck.caseId())).isZero();
    }

    @Test
    void aRecordThatIsNoJsonParksItsCaseAndAnUnknownTypeIsPassedOver() {
        var transfer = propose();
        caseService.tell("case.requirement-met", transfer.caseId(), Map.of());
        awaitTaken(caseService.closed(transfer.caseId(), 1));
        assertThat(parked(transfer.caseId())).isZero();
        caseService.sendRaw("case.preview-sealed", transfer.caseId(), "not JSON");
        await().atMost(Duration.ofSeconds(20)).until(() -> parked(transfer.caseId()) == 1);
    }

    private long parkedRecords(UUID caseId) {
        return count("SELECT count(*) FROM parked_record r JOIN parked_key k ON k.id = r.parked_key_id WHERE k.key = '"
                + caseId + "'");
    }
}
