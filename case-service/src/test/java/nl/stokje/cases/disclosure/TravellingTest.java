package nl.stokje.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.TestOutbox.Row;
import nl.stokje.kit.grants.TableOwner;
import org.junit.jupiter.api.Test;

/** What travels with a handoff, and what stays. */
@QuarkusTest
class TravellingTest extends DisclosureServiceTest {
    @Inject
    TableOwner owner;

    @Test
    void aWaivedRequirementTravelsWithItsReasonInPreviewAndContext_I10() {
        var caseId = openCase();
        waive(caseId);
        var handoff = propose(caseId);
        var preview = awaitSealed(caseId, "case.preview-sealed").content();
        handoffs.send("handoff.accepted", caseId, moved(handoff, caseId, Map.of("turn", 1)));
        var context = awaitSealed(caseId, "case.context-sealed").content();

        for (var content : List.of(preview, context)) {
            assertThat(content.at("/requirements/0/status").textValue()).isEqualTo("WAIVED");
            assertThat(content.at("/requirements/0/waiverReason").textValue()).isEqualTo(REASON);
        }
        assertThat(outbox.about(caseId))
                .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain("parental", "risk"));
    }

    @Test
    void inACrisisTheContextOpensWithTheOffer_I5() {
        var caseId = openCase();
        var handoff = Ids.next();
        handoffs.send("handoff.proposed", caseId, proposal(handoff, caseId, TOWN_HALL, "CRISIS", legalTask(), "STORY"));
        var context = awaitSealed(caseId, "case.context-sealed");
        assertThat(context.claim("level")).isEqualTo("CONTEXT");
        assertThat(context.content().at("/story/text").textValue()).contains("zwanger");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.preview-sealed")).hasSize(1);

        handoffs.send("handoff.accepted", caseId, moved(handoff, caseId, Map.of("turn", 1)));
        awaitHandoffsTaken(caseId);
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.context-sealed")).hasSize(1);
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}/timeline", caseId).<List<String>>path("items.eventType"))
                .contains("handoff.proposed", "case.preview-sealed", "case.context-sealed", "handoff.accepted");
    }

    @Test
    void withoutABasisNothingTravelsInACrisisEither_I4() {
        var caseId = openCase();
        handoffs.send(
                "handoff.proposed",
                caseId,
                proposal(Ids.next(), caseId, TOWN_HALL, "CRISIS", Map.of("type", "LEGAL_TASK"), "STORY"));
        var refused = awaitPublished(caseId, "case.preview-refused");
        assertThat(refused.get("reason").textValue()).isEqualTo("NO_BASIS");
        assertThat(refused.get("detail").textValue()).endsWith(".");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.context-sealed")).isEmpty();
    }

    @Test
    void whatIsSealedLastsNoLongerThanItsBasis_I4() {
        var caseId = openCase();
        var until = Instant.parse("2099-05-06T07:08:09Z");
        var soon = Instant.now().plusSeconds(3600);
        var basis = Map.<String, Object>of("type", "VITAL_INTEREST", "until", soon.toString());
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, TOWN_HALL, "CRISIS", basis, "STORY"));
        for (var type : List.of("case.preview-sealed", "case.context-sealed")) {
            assertThat(expiry(awaitSealed(caseId, type).claims())).isEqualTo(soon.getEpochSecond());
        }
        var other = openCase();
        var lasting = Map.<String, Object>of("type", "VITAL_INTEREST", "until", until.toString());
        handoffs.send("handoff.proposed", other, proposal(Ids.next(), other, TOWN_HALL, "CRISIS", lasting, "STORY"));
        assertThat(expiry(awaitSealed(other, "case.context-sealed").claims()))
                .isLessThan(Instant.now().plusSeconds(91 * 86_400).getEpochSecond());
    }

    @Test
    void aConsentIsTakenOverFromTheIntakeAndOneIsAddedLater_I4() {
        var consent = Map.of(
                "givenBy",
                "CITIZEN",
                "receivers",
                List.of(),
                "categories",
                List.of("STORY"),
                "until",
                "2099-01-01T00:00:00Z");
        var caseId = openCase(Ids.next(), Map.of("consents", List.of(consent)));
        as(TOWN_HALL)
                .body(Map.of(
                        "givenBy",
                        "CITIZEN",
                        "receivers",
                        List.of(HOUSING),
                        "categories",
                        List.of("WISHES"),
                        "until",
                        "2099-01-01T00:00:00Z"))
                .post("/v1/cases/{id}/consents", caseId)
                .then()
                .statusCode(201);
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, TOWN_HALL, Map.of("type", "CONSENT")));
        var preview = awaitSealed(caseId, "case.preview-sealed").content();
        assertThat(preview.get("available").findValuesAsText("category")).containsExactly("STORY", "WISHES");
        assertThat(preview.get("heldBack").toString())
                .contains("{\"category\":\"IDENTITY\",\"reason\":\"NO_CONSENT\",\"items\":1}");
    }

    @Test
    void aStrangerWhoProposesIsNotToldWhetherTheCaseIsOpen_I11() {
        var caseId = openCase();
        close(TOWN_HALL, caseId);
        handoffs.send("handoff.proposed", caseId, proposal(Ids.next(), caseId, STRANGER, legalTask()));
        assertThat(awaitPublished(caseId, "case.preview-refused").get("reason").textValue())
                .isEqualTo("NOT_HOLDER");
    }

    @Test
    void theContextOfAnEndedOrStaleHandoffStaysShut_I5() {
        var caseId = openCase();
        var withdrawn = propose(caseId);
        var stale = propose(caseId);
        awaitPublished(caseId, "case.preview-sealed", 2);
        handoffs.send("handoff.withdrawn", caseId, moved(withdrawn, caseId, Map.of()));
        handoffs.send("handoff.accepted", caseId, moved(withdrawn, caseId, Map.of("turn", 1)));
        awaitHandoffsTaken(caseId);
        close(TOWN_HALL, caseId);
        answers.send("feedback.answered", caseId, Map.of("caseId", caseId, "helped", "NO"));
        awaitPublished(caseId, "case.reopened");
        handoffs.send("handoff.accepted", caseId, moved(stale, caseId, Map.of("turn", 1)));
        awaitHandoffsTaken(caseId);
        assertThat(outbox.about(caseId)).extracting(Row::type).doesNotContain("nl.stokje.case.context-sealed.v1");
    }

    /** What is spoiled here doesn't open: where it is opened, nothing is sealed. */
    @Test
    void whatMayTravelIsDecidedWithoutOpeningAnyText() {
        var caseId = openCase();
        add(caseId, "SIGNALS", "Seems exhausted", Map.of());
        add(caseId, "SIGNALS", "A diagnosis", Map.of("special", true));
        owner.run("UPDATE context_item SET text = '\\x01' WHERE case_id = '" + caseId + "'");
        owner.run("UPDATE intake_content SET content = '\\x01' WHERE case_id = '" + caseId + "'");
        propose(caseId);
        var preview = awaitSealed(caseId, "case.preview-sealed").content();
        assertThat(preview.get("available").toString()).contains("{\"category\":\"SIGNALS\",\"items\":1}");
        assertThat(preview.get("heldBack").toString())
                .contains("{\"category\":\"SIGNALS\",\"reason\":\"NEEDS_ARTICLE_9_GROUND\",\"items\":1}");
    }

    private static long expiry(Map<String, Object> claims) {
        return ((Number) claims.get("exp")).longValue();
    }
}
