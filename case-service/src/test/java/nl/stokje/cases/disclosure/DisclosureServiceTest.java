package nl.stokje.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;

/** Cases whose content is added to, waived and passed on. */
abstract class DisclosureServiceTest extends CaseServiceTest {
    static final String REASON = "Her parents put her out; asking them puts her at risk";

    /** Gives the id of the item. */
    String add(UUID caseId, String category, String text, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("category", category, "text", text));
        body.putAll(more);
        var added = as(TOWN_HALL).body(body).post("/v1/cases/{id}/context-items", caseId);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return added.path("id");
    }

    void waive(UUID caseId) {
        var id = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        as(TOWN_HALL)
                .body(Map.of("decision", "WAIVE", "reason", REASON))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, id)
                .then()
                .statusCode(201);
    }

    void land(UUID caseId, UUID handoff) {
        awaitPublished(caseId, "case.preview-sealed");
        reportLanding(handoff, caseId, 1);
        awaitPublished(caseId, "case.baton-passed");
    }
}
