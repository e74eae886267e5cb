package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.rest.BodyTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items and consents by the table that case-service's test reads too: the same rule at every door. */
@QuarkusTest
class SameRuleTest extends IntakeServiceTest {

    @ParameterizedTest
    @MethodSource("nl.stokje.kit.rest.BodyTable#items")
    void anItemIsTakenOrRefusedAsAtTheOtherDoor(BodyTable.Row row) throws Exception {
        check(row, "items");
    }

    @ParameterizedTest
    @MethodSource("nl.stokje.kit.rest.BodyTable#consents")
    void aConsentIsTakenOrRefusedAsAtTheOtherDoor(BodyTable.Row row) throws Exception {
        check(row, "consents");
    }

    private void check(BodyTable.Row row, String list) throws Exception {
        var body = Map.of(
                "channel", "DESK", "urgency", "NORMAL", "story", Map.of("text", "hallo"), list, List.of(row.body()));
        var answer = register(TOWN_HALL, BodyTable.JSON.writeValueAsString(body));
        if (row.isTaken()) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var seen = by(TOWN_HALL).get("/v1/intakes/{id}", answer.<String>path("id"));
            row.assertKept(BodyTable.read(seen).get(list).get(0));
        } else {
            row.assertRefused(answer, list + "[0].");
        }
    }
}
