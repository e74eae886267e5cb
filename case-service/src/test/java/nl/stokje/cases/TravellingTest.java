package nl.stokje.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.TestOutbox.Row;
import org.junit.jupiter.api.Test;

/** What travels with a handoff, what stays, and what its receiver sees once it holds the case. */
@QuarkusTest
class TravellingTest extends CaseServiceTest {
    private static final String REASON = "Her parents put her out; asking them puts her at risk";

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
            assertThat(content.at("/requirements/0/waivedBecause").textValue()).isEqualTo(REASON);
        }
        assertThat(outbox.about(caseId))
                .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain("parental", "risk"));
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
    void anAgencyWithAKeyCanOpenWhatIsSealedForIt() throws JOSEException {
        var receiver = "0000000200" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
        var key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .keyID("housing/1")
                .generate();
        register(receiver, key.toPublicJWK().toJSONObject());
        assertThat(sealedFor(receiver).get("recipients")).hasSize(2);
        register(receiver, null);
        assertThat(sealedFor(receiver).get("recipients")).hasSize(1);
    }

    @Test
    void aKeyThatCannotBeSealedWithParksItsAgencyAndNoCase_I7() {
        var agency = "0000000300" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
        agencies.send("agency.registered", agency, entry(agency, Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB")));
        org.awaitility.Awaitility.await()
                .until(() -> count("SELECT count(*) FROM parked_key WHERE key = '" + agency + "'") == 1);
        assertThat(sealedFor(agency).get("recipients")).hasSize(1);
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

    private JsonNode sealedFor(String receiver) {
        var caseId = openCase();
        var proposal = new HashMap<>(proposal(Ids.next(), caseId, TOWN_HALL, legalTask()));
        proposal.put("receiver", receiver);
        handoffs.send("handoff.proposed", caseId, proposal);
        return awaitPublished(caseId, "case.preview-sealed").get("sealed");
    }

    private void register(String agency, Map<String, Object> key) {
        awaitTaken(agencies.send("agency.registered", agency, entry(agency, key)));
    }

    private static Map<String, Object> entry(String agency, Map<String, Object> key) {
        var entry = new HashMap<String, Object>(
                Map.of("oin", agency, "names", Map.of("nl", "Woonbedrijf"), "registeredAt", Instant.now()));
        entry.put("publicKey", key);
        return entry;
    }

    private void add(UUID caseId, String category, String text, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("category", category, "text", text));
        body.putAll(more);
        as(TOWN_HALL)
                .body(body)
                .post("/v1/cases/{id}/context-items", caseId)
                .then()
                .statusCode(201);
    }

    private void waive(UUID caseId) {
        var id = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        as(TOWN_HALL)
                .body(Map.of("decision", "WAIVE", "reason", REASON))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, id)
                .then()
                .statusCode(201);
    }

    private void land(UUID caseId, UUID handoff) {
        awaitPublished(caseId, "case.preview-sealed");
        reportLanding(handoff, caseId, 1);
        awaitPublished(caseId, "case.baton-passed");
    }

    private static long expiry(Map<String, Object> claims) {
        return ((Number) claims.get("exp")).longValue();
    }
}
