package nl.stokje.handoff.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import org.junit.jupiter.api.Test;

/** The baton passes while an assistance goes on: whose list does it stand in? */
@QuarkusTest
class TakenOverAssistanceTest extends ServiceTest {
    @Test
    void anAssistanceStandsInTheListOfWhoTookItOverAndNoLongerInThatOfTheFormerHolder_I11() {
        var assist = joined();
        assertThat(outgoingOf(TOWN_HALL)).contains(assist.id());
        assertThat(outgoingOf(STRANGER)).doesNotContain(assist.id());

        pass(assist, STRANGER, 2);

        assertThat(outgoingOf(STRANGER)).contains(assist.id());
        assertThat(outgoingOf(TOWN_HALL)).doesNotContain(assist.id());
        assertThat(incomingOf(SHELTER)).contains(assist.id());
        assertThat(as(STRANGER, "caseworker").get(path(assist, "")).statusCode())
                .isEqualTo(200);
        assertThat(townHall().get(path(assist, "")).<String>path("proposal.purpose"))
                .as("what the former holder wrote stays readable to it")
                .isEqualTo("A safe place for tonight");
    }

    @Test
    void anAssistanceOfAnAgencyThatBecameTheHolderItselfStandsOnceInItsLists() {
        var assist = joined();
        pass(assist, SHELTER, 2);
        assertThat(idsIn("", SHELTER)).containsOnlyOnce(assist.id());
        assertThat(outgoingOf(SHELTER)).doesNotContain(assist.id());
        assertThat(outgoingOf(TOWN_HALL)).doesNotContain(assist.id());
    }

    @Test
    void anAssistanceThatCameBackStandsInTheListOfWhoBeganIt() {
        var assist = joined();
        pass(assist, STRANGER, 2);
        pass(assist, TOWN_HALL, 3);
        assertThat(outgoingOf(TOWN_HALL)).contains(assist.id());
        assertThat(outgoingOf(STRANGER)).doesNotContain(assist.id());
        assertThat(as(STRANGER, "caseworker").get(path(assist, "")).statusCode())
                .isEqualTo(404);
    }

    private void pass(Transfer assist, String to, int turn) {
        awaitTaken(caseService.tell(
                "case.baton-passed", assist.caseId(), Map.of("from", TOWN_HALL, "to", to, "turn", turn)));
    }

    private List<UUID> outgoingOf(String agency) {
        return idsIn("&direction=OUTGOING", agency);
    }

    private List<UUID> incomingOf(String agency) {
        return idsIn("&direction=INCOMING", agency);
    }

    private List<UUID> idsIn(String part, String agency) {
        return as(agency, "caseworker").get("/v1/handoffs?limit=200" + part).<List<String>>path("items.id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
