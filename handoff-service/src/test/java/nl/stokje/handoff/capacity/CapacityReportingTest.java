package nl.stokje.handoff.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.stokje.handoff.FittingAgencies;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Room as agencies report it, and as acceptances count it. */
@QuarkusTest
class CapacityReportingTest extends FittingAgencies {
    @Test
    void capacityIsConfirmedByWhoReadItAndGrowsStale() {
        var oin = registered("Shelter");
        var created = confirm(oin, null, Map.of("state", "WAITING_LIST", "expectedDays", 14));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(confirm(oin, null, Map.of("state", "OPEN")).statusCode()).isEqualTo(428);
        assertThat(confirm(oin, "\"99\"", Map.of("state", "OPEN")).statusCode()).isEqualTo(412);
        var read = townHall().get("/v1/agencies/" + oin + "/capacities/SHELTER");
        assertThat(read.<Integer>path("expectedDays")).isEqualTo(14);
        assertThat(read.<Boolean>path("stale")).isFalse();
        clock.pass(Duration.ofDays(8));
        assertThat(townHall().get("/v1/agencies/" + oin + "/capacities").<List<Boolean>>path("items.stale"))
                .containsExactly(true);
        confirm(oin, read.header("ETag"), Map.of("state", "WAITING_LIST", "expectedDays", 14));
        assertThat(townHall().get("/v1/agencies/" + oin + "/capacities").<List<Boolean>>path("items.stale"))
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"FULL\"}",
                "{\"state\": \"WAITING_LIST\"}",
                "{\"state\": \"OPEN\", \"places\": -1}",
                "{\"state\": \"OPEN\", \"places\": \"many\"}",
                "{\"state\": \"OPEN\", \"surprise\": 1}"
            })
    void aReportOfCapacityThatMakesNoSenseIsRefused(String body) {
        var oin = registered("Shelter");
        var answer = as(oin, "caseworker").body(body).put("/v1/agencies/" + oin + "/capacities/SHELTER");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @Test
    void capacityIsOfTheAgencysOwnCapabilities() {
        var oin = registered("Shelter");
        var other = as(oin, "caseworker").body(Map.of("state", "OPEN")).put("/v1/agencies/" + oin + "/capacities/DEBT");
        assertThat(other.statusCode()).isEqualTo(400);
        var unknown =
                as(oin, "caseworker").body(Map.of("state", "OPEN")).put("/v1/agencies/" + oin + "/capacities/CIRCUS");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(as(STRANGER, "caseworker")
                        .body(Map.of("state", "OPEN"))
                        .put("/v1/agencies/" + oin + "/capacities/SHELTER")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void acceptedHandoffsTakePlacesByThemselvesAndGiveThemBackWhenTheyEnd() {
        var oin = registered("Shelter with two beds");
        confirm(oin, null, Map.of("state", "OPEN", "places", 2));
        var first = offeredTo(oin);
        assertThat(stateOfCapacity(oin)).isEqualTo("OPEN");
        decide(as(oin, "caseworker"), first, Map.of("decision", "ACCEPT"));
        assertThat(stateOfCapacity(oin)).isEqualTo("LIMITED");
        var second = offeredTo(oin);
        decide(as(oin, "caseworker"), second, Map.of("decision", "ACCEPT"));
        assertThat(stateOfCapacity(oin)).isEqualTo("CLOSED");
        decide(as(oin, "caseworker"), second, Map.of("decision", "RELEASE", "reason", "She went home"));
        assertThat(stateOfCapacity(oin)).isEqualTo("LIMITED");
    }

    private Transfer offeredTo(String receiver) {
        var body = proposal(Ids.next());
        body.put("receiver", receiver);
        var transfer = propose(body);
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        return transfer;
    }

    private String stateOfCapacity(String oin) {
        return townHall().get("/v1/agencies/" + oin + "/capacities/SHELTER").path("state");
    }
}
