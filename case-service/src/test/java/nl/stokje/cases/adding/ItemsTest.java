package nl.stokje.cases.adding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

/** Each item says who recorded it, when it was observed, and which item it corrects. */
@QuarkusTest
class ItemsTest extends CaseServiceTest {
    @Test
    void anItemNamesTheAgencyAndThePersonWhoAddedIt() {
        var caseId = openCase();
        var before = Instant.now().minusSeconds(1);
        var item = add(caseId, Map.of());
        assertThat(item.<String>path("author.agency")).isEqualTo(TOWN_HALL);
        assertThat(item.<String>path("author.person")).isEqualTo("caseworker@" + TOWN_HALL);
        assertThat(Instant.parse(item.path("recordedAt"))).isBetween(before, Instant.now());
        assertThat(item.<String>path("observedAt")).isEqualTo(item.path("recordedAt"));
        assertThat(item.<Object>path("corrects")).isNull();

        var earlier = add(caseId, Map.of("observedAt", "2026-11-21T20:30:00Z"));
        assertThat(earlier.<String>path("observedAt")).isEqualTo("2026-11-21T20:30:00Z");
        assertThat(items(caseId)).containsExactly(item.path(""), earlier.path(""));
    }

    @Test
    void anItemOfTheIntakeHasTheIdThatItGotThereAndItsAuthorIsWhoRegisteredTheIntake() {
        var id = Ids.next().toString();
        var caseId = openCase(
                Ids.next(),
                Map.of(
                        "registeredBy",
                        "a.jansen",
                        "items",
                        List.of(Map.of(
                                "id", id,
                                "category", "SIGNALS",
                                "text", "Seems exhausted",
                                "observedAt", "2026-11-21T20:30:00Z"))));
        var item = items(caseId).getFirst();
        assertThat(item)
                .containsEntry("id", id)
                .containsEntry("author", Map.of("agency", TOWN_HALL, "person", "a.jansen"))
                .containsEntry("observedAt", "2026-11-21T20:30:00Z");
        assertThat(Instant.parse((String) item.get("recordedAt")))
                .as("when the intake was registered, and not when the case was opened")
                .isBefore(Instant.parse(
                        as(TOWN_HALL).get("/v1/cases/{id}", caseId).path("openedAt")));
    }

    /** As intake-service sealed it before items had ids. */
    @Test
    void anIntakeOfAnEarlierVersionIsReadStill() {
        var caseId = openCase(
                Ids.next(), Map.of("items", List.of(Map.of("category", "SIGNALS", "text", "Seems exhausted"))));
        var item = items(caseId).getFirst();
        assertThat(item.get("id")).isNotNull();
        assertThat(item).containsEntry("author", Map.of("agency", TOWN_HALL));
        assertThat(item.get("observedAt")).isEqualTo(item.get("recordedAt"));
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndBothStay() {
        var caseId = openCase();
        var wrong = add(caseId, Map.of()).<String>path("id");
        var right = add(caseId, Map.of("text", "Was tired that day", "corrects", wrong));
        assertThat(right.<String>path("corrects")).isEqualTo(wrong);
        assertThat(items(caseId)).extracting(item -> item.get("id")).containsExactly(wrong, right.path("id"));
        assertThat(items(caseId)).extracting(item -> item.get("corrects")).containsExactly(null, wrong);
    }

    @Test
    void nobodyCorrectsWhatTheyDoNotSee_I11() {
        var caseId = openCase();
        var unseen = add(caseId, Map.of("special", true)).<String>path("id");
        var elsewhere = add(openCase(), Map.of()).<String>path("id");
        var handoff = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        reportLanding(handoff, caseId, 1);
        awaitPublished(caseId, "case.baton-passed");

        for (var id : List.of(unseen, elsewhere, Ids.next().toString())) {
            var answer = as(HOUSING)
                    .body(Map.of("category", "SIGNALS", "text", "Was tired", "corrects", id))
                    .post("/v1/cases/{id}/context-items", caseId);
            assertProblem(answer, 400, "invalid-input");
            assertThat(answer.<String>path("errors[0].field")).isEqualTo("corrects");
        }
    }

    private Response add(UUID caseId, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("category", "SIGNALS", "text", "Seems exhausted"));
        body.putAll(more);
        var added = as(TOWN_HALL).body(body).post("/v1/cases/{id}/context-items", caseId);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return added;
    }

    private List<Map<String, Object>> items(UUID caseId) {
        return as(TOWN_HALL).get("/v1/cases/{id}", caseId).path("items");
    }
}
