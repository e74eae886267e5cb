package nl.stokje.handoff.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.kit.Ids;
import nl.stokje.kit.rest.BodyTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The needs that agencies are found by. */
@QuarkusTest
class DirectoryTest extends ServiceTest {
    @Test
    void theNeedsAreAPublishedListAndCapabilitiesAreOfIt() {
        var codes = townHall().get("/v1/need-codes");
        assertThat(codes.<List<String>>path("items.code"))
                .contains("SHELTER", "DEBT", "INCOME", "HOUSING", "YOUTH", "OTHER")
                .doesNotHaveDuplicates();
        var body = entry("Circus");
        body.put("capabilities", List.of("CIRCUS"));
        var oin = freshOin();
        var refused = as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].field")).isEqualTo("capabilities");
        body.put("capabilities", List.of("INCOME_SUPPORT", "INCOME"));
        var taken = as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin);
        assertThat(taken.<List<String>>path("capabilities"))
                .as("other names for the same need are understood")
                .containsExactly("INCOME");
    }

    /** By the table that intake-service's test reads too. */
    @ParameterizedTest
    @MethodSource("nl.stokje.kit.rest.BodyTable#needs")
    void aHandoffIsNeverRefusedForItsNeedAndTakesItAsAtTheOtherDoor_I12(BodyTable.NeedRow row) {
        var body = proposal(Ids.next());
        body.put("need", Map.of("code", row.code(), "text", "Nobody has a word for it yet"));
        var answer = townHall().body(body).post("/v1/handoffs");
        if (!row.isTaken()) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.<String>path("errors[0].field")).isEqualTo("need.code");
            return;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(townHall().get(answer.header("Location")).<String>path("proposal.need.code"))
                .isEqualTo(row.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"working-times", "capacities", "capacities/SHELTER"})
    void anAgencyThatIsNotThereHasNothing(String what) {
        assertThat(townHall().get("/v1/agencies/" + freshOin() + "/" + what).statusCode())
                .isEqualTo(404);
        assertThat(townHall().get("/v1/agencies/0000/" + what).statusCode()).isEqualTo(400);
    }
}
