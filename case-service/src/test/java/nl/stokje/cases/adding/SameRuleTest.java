package nl.stokje.cases.adding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.rest.BodyTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items and consents by the table that intake-service's test reads too: the same rule at every door. */
@QuarkusTest
class SameRuleTest extends CaseServiceTest {
    private static UUID shared;

    @BeforeEach
    void openOnce() {
        if (shared == null) {
            shared = openCase();
        }
    }

    @ParameterizedTest
    @MethodSource("nl.stokje.kit.rest.BodyTable#items")
    void anItemIsTakenOrRefusedAsAtTheOtherDoor(BodyTable.Row row) throws Exception {
        check(row, "context-items");
    }

    @ParameterizedTest
    @MethodSource("nl.stokje.kit.rest.BodyTable#consents")
    void aConsentIsTakenOrRefusedAsAtTheOtherDoor(BodyTable.Row row) throws Exception {
        check(row, "consents");
    }

    private void check(BodyTable.Row row, String door) throws Exception {
        var answer = as(TOWN_HALL)
                .body(BodyTable.JSON.writeValueAsString(row.body()))
                .post("/v1/cases/{id}/" + door, shared);
        if (row.isTaken()) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            row.assertKept(BodyTable.read(answer));
        } else {
            row.assertRefused(answer, "");
        }
    }
}
