package nl.stokje.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

/** What an agency sees of a case that it holds or held. */
@QuarkusTest
class VisibleContentTest extends DisclosureServiceTest {
    @Test
    void holdingTheCaseDoesNotOpenWhatTheBasisDidNotCover_I4() {
        var caseId = openCase();
        add(caseId, "SIGNALS", "Seems exhausted", Map.of());
        add(caseId, "SIGNALS", "A diagnosis", Map.of("special", true));
        add(caseId, "CONTACT_MOMENTS", "A report of abuse", Map.of("protectedExistence", true));
        land(caseId, propose(caseId));

        var view = as(HOUSING).get("/v1/cases/{id}", caseId);
        assertThat(view.<String>path("intakeContent.story.text")).contains("zwanger");
        assertThat(view.<String>path("intakeContent.citizen.bsn")).isEqualTo("******333");
        assertThat(view.<List<?>>path("intakeContent.network")).isEmpty();
        assertThat(view.<List<String>>path("items.text")).containsExactly("Seems exhausted");
        assertThat(view.<List<Map<String, ?>>>path("heldBack"))
                .containsExactlyInAnyOrder(
                        Map.of("category", "NETWORK", "reason", "NOT_REQUESTED", "items", 1),
                        Map.of("category", "SIGNALS", "reason", "NEEDS_ARTICLE_9_GROUND", "items", 1));
        assertThat(view.asString()).doesNotContain("Tante Els", "diagnosis", "abuse", "CONTACT_MOMENTS");
    }

    @Test
    void aHolderSeesWhatItAddedItselfAndTheAgencyOfTheIntakeWhatItHeard_I4() {
        var caseId = openCase();
        add(caseId, "DOCUMENTS", "A letter of the school", Map.of());
        land(caseId, propose(caseId));
        as(HOUSING)
                .body(Map.of("category", "PLAN", "text", "Room 3, then school", "special", true))
                .post("/v1/cases/{id}/context-items", caseId)
                .then()
                .statusCode(201);
        assertThat(as(HOUSING).get("/v1/cases/{id}", caseId).<List<String>>path("items.text"))
                .containsExactly("Room 3, then school");

        var back = Ids.next();
        var proposal = new HashMap<>(proposal(back, caseId, HOUSING, legalTask()));
        proposal.put("receiver", TOWN_HALL);
        handoffs.send("handoff.proposed", caseId, proposal);
        awaitPublished(caseId, "case.preview-sealed", 2);
        handoffs.send(
                "handoff.landing-reported",
                caseId,
                moved(back, caseId, Map.of("sender", HOUSING, "receiver", TOWN_HALL, "turn", 2)));
        awaitPublished(caseId, "case.baton-passed", 2);

        var view = as(TOWN_HALL).get("/v1/cases/{id}", caseId);
        assertThat(view.<List<String>>path("intakeContent.network.name")).containsExactly("Tante Els");
        assertThat(view.<List<String>>path("items.text")).containsExactly("A letter of the school");
        assertThat(view.<List<Map<String, ?>>>path("heldBack"))
                .containsExactly(Map.of("category", "PLAN", "reason", "NOT_REQUESTED", "items", 1));
    }

    @Test
    void theVersionOfACaseGoesUpWithWhateverItShows() {
        var caseId = openCase();
        var before = as(TOWN_HALL).get("/v1/cases/{id}", caseId).header("ETag");
        add(caseId, "SIGNALS", "Seems exhausted", Map.of());
        var between = as(TOWN_HALL).get("/v1/cases/{id}", caseId).header("ETag");
        waive(caseId);
        assertThat(List.of(
                        before,
                        between,
                        as(TOWN_HALL).get("/v1/cases/{id}", caseId).header("ETag")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoHeldACaseBeforeKnowsWhatHappenedUntilThenAndToItsOwnHandoffs_I11() {
        var caseId = openCase();
        var first = propose(caseId);
        land(caseId, first);
        handoffs.send("handoff.concluded", caseId, moved(first, caseId, Map.of()));
        var onward = Ids.next();
        var proposal = new HashMap<>(proposal(onward, caseId, HOUSING, legalTask()));
        proposal.put("receiver", STRANGER);
        handoffs.send("handoff.proposed", caseId, proposal);
        awaitPublished(caseId, "case.preview-sealed", 2);
        as(HOUSING).get("/v1/cases/{id}", caseId);

        var before = as(TOWN_HALL).get("/v1/cases/{id}/timeline", caseId);
        assertThat(before.<List<String>>path("items.eventType"))
                .contains("case.opened", "case.baton-passed", "handoff.concluded");
        assertThat(before.asString()).doesNotContain(onward.toString(), STRANGER);
        assertThat(as(HOUSING).get("/v1/cases/{id}/timeline", caseId).asString())
                .contains(onward.toString());
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}/access-log", caseId).<List<String>>path("items.agency"))
                .doesNotContain(HOUSING);
        assertThat(as(HOUSING).get("/v1/cases/{id}/access-log", caseId).<List<String>>path("items.agency"))
                .contains(HOUSING);
    }

    @Test
    void aWaiverHoldsAtTheNextHolder_I10() {
        var caseId = openCase();
        waive(caseId);
        land(caseId, propose(caseId));
        var view = as(HOUSING).get("/v1/cases/{id}", caseId);
        assertThat(view.<String>path("requirements[0].status")).isEqualTo("WAIVED");
        assertThat(view.<String>path("requirements[0].reason")).isEqualTo(REASON);
        assertThat(view.<String>path("requirements[0].decidedBy")).isEqualTo(TOWN_HALL);
    }
}
