package nl.stokje.cases.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agency that assists can do its work: it finds the case, sees what happens to it and with whom, and adds what it learns. */
@QuarkusTest
class WorkingTogetherTest extends CaseServiceTest {
    private static final String ASSISTANT = HOUSING;

    @Test
    void whoAssistsFindsTheCaseInItsListUntilItLeaves_I11() {
        var caseId = openCase();
        assertThat(listed(ASSISTANT, "")).doesNotContain(caseId);
        var assist = assistedBy(ASSISTANT, caseId);
        assertThat(listed(ASSISTANT, "")).contains(caseId);
        assertThat(listed(ASSISTANT, "&status=CLOSED")).doesNotContain(caseId);

        awaitTaken(handoffs.send("handoff.concluded", caseId, moved(assist, caseId, Map.of())));
        assertThat(listed(ASSISTANT, "")).doesNotContain(caseId);
    }

    @Test
    void theListOfHeldAndAssistedCasesIsPagedWithoutGapsAndWithoutDoubles() {
        for (var n = 0; n < 3; n++) {
            assistedBy(ASSISTANT, openCase());
            var own = openCase();
            landed(own, HandoffKind.TRANSFER, ASSISTANT, 1);
            awaitPublished(own, "case.baton-passed");
        }
        var whole = listed(ASSISTANT, "").subList(0, 5);
        var first = as(ASSISTANT).get("/v1/cases?limit=3");
        var second = as(ASSISTANT).get("/v1/cases?limit=2&cursor=" + first.path("nextCursor"));
        assertThat(first.jsonPath().getList("items.id", UUID.class)).isEqualTo(whole.subList(0, 3));
        assertThat(second.jsonPath().getList("items.id", UUID.class)).isEqualTo(whole.subList(3, 5));
    }

    @Test
    void whoAssistsSeesWhoElseDoesWhatHappenedAndWhenTheCaseIsLookedAtAgain_I13() {
        var caseId = openCase();
        assistedBy(ASSISTANT, caseId);
        assistedBy(STRANGER, caseId);
        var seen = as(ASSISTANT).get("/v1/cases/{id}", caseId);
        assertThat(seen.<List<String>>path("assistants.agency")).containsExactly(ASSISTANT, STRANGER);
        assertThat(seen.<String>path("followUp.dueAt")).isNotBlank();
        assertThat(as(ASSISTANT).get("/v1/cases/{id}/timeline", caseId).<List<String>>path("items.eventType"))
                .contains("case.opened", "case.assistance-begun");
        assertThat(as(ASSISTANT).get("/v1/cases/{id}/holders", caseId).<List<String>>path("items.holder"))
                .containsExactly(TOWN_HALL);
    }

    @Test
    void whatWhoAssistsAddsIsSeenByItAndByTheHolderAndByNobodyElseThatAssists_I4() {
        var caseId = openCase();
        assistedBy(ASSISTANT, caseId);
        assistedBy(STRANGER, caseId);
        var added = as(ASSISTANT)
                .body(Map.of("category", "NETWORK", "text", "Her aunt has a room until May"))
                .post("/v1/cases/{id}/context-items", caseId);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        assertThat(texts(ASSISTANT, caseId)).contains("Her aunt has a room until May");
        assertThat(texts(TOWN_HALL, caseId)).contains("Her aunt has a room until May");
        assertThat(texts(STRANGER, caseId)).doesNotContain("Her aunt has a room until May");
        assertThat(as(ASSISTANT)
                        .body(Map.of(
                                "category", "NETWORK", "text", "Until April", "corrects", added.<String>path("id")))
                        .post("/v1/cases/{id}/context-items", caseId)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsTheHoldersAloneIsRefusedWithWhoTheHolderIs_I1() {
        var caseId = openCase();
        assistedBy(ASSISTANT, caseId);
        var consent = Map.of(
                "givenBy",
                "CITIZEN",
                "categories",
                List.of("STORY"),
                "until",
                Instant.now().plus(Duration.ofDays(30)).toString());
        for (var refused : List.of(
                close(ASSISTANT, caseId),
                as(ASSISTANT).body(consent).post("/v1/cases/{id}/consents", caseId),
                as(ASSISTANT).get("/v1/cases/{id}/access-log", caseId))) {
            assertProblem(refused, 403, "holder-only");
            assertThat(refused.<String>path("holder")).isEqualTo(TOWN_HALL);
        }
    }

    @Test
    void eachAgencyPlacesACaseInItsOwnHouseAndFindsItByThat_I11() {
        var caseId = openCase();
        assistedBy(ASSISTANT, caseId);
        var reference = "2026/" + caseId;
        assign(TOWN_HALL, caseId, Map.of("assignee", "team-youth", "externalReference", reference));
        assign(ASSISTANT, caseId, Map.of("assignee", "desk-3"));

        assertThat(as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("assignment.assignee"))
                .isEqualTo("team-youth");
        assertThat(as(ASSISTANT).get("/v1/cases/{id}", caseId).asString()).doesNotContain("team-youth", reference);
        assertThat(listed(TOWN_HALL, "&externalReference=" + reference)).containsExactly(caseId);
        assertThat(listed(TOWN_HALL, "&assignee=team-youth")).contains(caseId);
        assertThat(listed(TOWN_HALL, "&assignee=desk-3")).doesNotContain(caseId);
        assertThat(listed(ASSISTANT, "&assignee=desk-3")).contains(caseId);
        assertThat(listed(ASSISTANT, "&externalReference=" + reference)).isEmpty();

        assign(TOWN_HALL, caseId, Map.of("assignee", "team-debt"));
        assertThat(listed(TOWN_HALL, "&externalReference=" + reference)).isEmpty();
        assertProblem(
                as(STRANGER).body(Map.of("assignee", "me")).put("/v1/cases/{id}/assignment", caseId), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jan de Vries", "jan@voorbeeld.nl", "-x"})
    void anAssigneeIsACodeAndNoNameInBodyAndQueryAlike(String wrong) {
        var caseId = openCase();
        for (var refused : List.of(
                as(TOWN_HALL).body(Map.of("assignee", wrong)).put("/v1/cases/{id}/assignment", caseId),
                as(TOWN_HALL).queryParam("assignee", wrong).get("/v1/cases"))) {
            assertProblem(refused, 400, "invalid-input");
            assertThat(refused.<String>path("errors[0].field")).isEqualTo("assignee");
        }
    }

    @Test
    void aCaseThatAnIntakeMayBeOpeningNowIsToBeAskedForAgain() {
        var unknown = as(TOWN_HALL).get("/v1/cases/{id}", Ids.next());
        assertProblem(unknown, 404, "not-found");
        assertThat(unknown.header("Retry-After")).isEqualTo("1");

        var old = as(TOWN_HALL).get("/v1/cases/{id}", "01935b1e-7a40-7cc3-98c4-dc0c0c07398f");
        assertProblem(old, 404, "not-found");
        assertThat(old.header("Retry-After")).isNull();
    }

    private void assign(String agency, UUID caseId, Map<String, String> assignment) {
        assertThat(as(agency)
                        .body(assignment)
                        .put("/v1/cases/{id}/assignment", caseId)
                        .statusCode())
                .isEqualTo(200);
    }

    private UUID assistedBy(String agency, UUID caseId) {
        var before = outbox.about(caseId, CASE_TOPIC, "case.assistance-begun").size();
        var assist = landed(caseId, HandoffKind.ASSIST, agency, 1);
        awaitPublished(caseId, "case.assistance-begun", before + 1);
        return assist;
    }

    private List<String> texts(String agency, UUID caseId) {
        return as(agency).get("/v1/cases/{id}", caseId).path("items.text");
    }

    private List<UUID> listed(String agency, String query) {
        Response answer = as(agency).get("/v1/cases?limit=200" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", UUID.class);
    }
}
