package nl.stokje.cases.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What turns out to be asked for after the intake: who adds it, and where it goes. */
@QuarkusTest
class AddingRequirementsTest extends CaseServiceTest {
    private static final Map<String, Object> OWN =
            Map.of("code", "rent-contract", "labels", Map.of("nl", "Huurcontract", "en", "Rental contract"));

    @Test
    void theHolderAddsARequirementAndMeetsItLater_I12() {
        var caseId = openCase();
        var added = add(TOWN_HALL, caseId, OWN);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.<String>path("status")).isEqualTo("MISSING");
        assertThat(added.<String>path("addedBy")).isEqualTo(TOWN_HALL);
        assertThat(codesOf(TOWN_HALL, caseId)).containsExactly("parental-signature", "rent-contract");
        as(TOWN_HALL)
                .body(Map.of("decision", "MEET"))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, added.path("id"))
                .then()
                .statusCode(201);
        var published = awaitPublished(caseId, "case.requirement-added");
        assertThat(published.toString()).doesNotContain("rent", "contract");
        assertThat(as(TOWN_HALL).get("/v1/cases/{id}/timeline", caseId).<List<String>>path("items.eventType"))
                .containsSubsequence("case.requirement-met", "case.requirement-added");
    }

    @Test
    void whoAssistsAddsARequirementAndTheHolderLearnsOfIt_I11_I12() {
        var caseId = openCase();
        landed(caseId, HandoffKind.ASSIST, HOUSING, 1);
        awaitPublished(caseId, "case.assistance-begun");
        var added = add(HOUSING, caseId, OWN);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(codesOf(TOWN_HALL, caseId)).contains("rent-contract");
        assertThat(codesOf(HOUSING, caseId)).contains("rent-contract");
        for (var party : List.of(TOWN_HALL, HOUSING)) {
            var told = outbox.about(caseId, "stokje.feed." + party + ".v1", "case.requirement-added");
            assertThat(told).as(party).hasSize(1);
            assertThat(told.getFirst().get("addedBy").textValue()).isEqualTo(HOUSING);
        }
        assertThat(as(TOWN_HALL)
                        .get("/v1/cases/{id}/timeline", caseId)
                        .<String>path("items.find { it.eventType == 'case.requirement-added' }.agency"))
                .isEqualTo(HOUSING);
    }

    @Test
    void whoOnlyHeardOfTheCaseAddsNothing_I11() {
        var caseId = openCase();
        assertProblem(add(STRANGER, caseId, OWN), 404, "not-found");
        propose(caseId);
        awaitPublished(caseId, "case.preview-sealed");
        assertProblem(add(HOUSING, caseId, OWN), 404, "not-found");
        landed(caseId, HandoffKind.TRANSFER, HOUSING, 1);
        awaitPublished(caseId, "case.baton-passed");
        assertProblem(add(TOWN_HALL, caseId, OWN), 404, "not-found");
        assertProblem(add(TOWN_HALL, Ids.next(), OWN), 404, "not-found");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.requirement-added")).isEmpty();
    }

    @Test
    void aReceiverAddsWhatTheIntakeDidNotKnow_I12() {
        var caseId = openCase();
        landed(caseId, HandoffKind.TRANSFER, HOUSING, 1);
        awaitPublished(caseId, "case.baton-passed");
        assertThat(add(HOUSING, caseId, Map.of("code", "regional-ties")).statusCode())
                .isEqualTo(201);
        assertThat(codesOf(HOUSING, caseId)).contains("regional-ties");
    }

    @Test
    void aRequirementThatIsThereIsNotAddedAgainWhateverBecameOfIt() {
        var caseId = openCase();
        var known = as(TOWN_HALL).get("/v1/cases/{id}", caseId).<String>path("requirements[0].id");
        var again = add(TOWN_HALL, caseId, Map.of("code", "parental-signature"));
        assertProblem(again, 409, "requirement-known");
        assertThat(again.<String>path("state")).isEqualTo("MISSING");
        assertThat(again.<String>path("requirementId")).isEqualTo(known);
        as(TOWN_HALL)
                .body(Map.of("decision", "WAIVE", "reason", "No parents"))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, known)
                .then()
                .statusCode(201);
        assertThat(add(TOWN_HALL, caseId, Map.of("code", "parental-signature")).<String>path("state"))
                .isEqualTo("WAIVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                            | code",
                "{\"code\": \"\", \"labels\": {\"nl\": \"Huurcontract\"}}         | code",
                "{\"code\": \"Huurcontract van Noor\", \"labels\": {\"nl\": \"a\"}} | code",
                "{\"code\": \"-rent\", \"labels\": {\"nl\": \"Huurcontract\"}}    | code",
                "{\"code\": 7, \"labels\": {\"nl\": \"Huurcontract\"}}            | code",
                "{\"code\": \"rent-contract\"}                                 | labels",
                "{\"code\": \"rent-contract\", \"labels\": {}}                 | labels",
                "{\"code\": \"rent-contract\", \"labels\": {\"nl\": \" \"}}      | labels",
                "{\"code\": \"rent-contract\", \"labels\": {\"fr\": \"Bail\"}}   | labels.fr",
                "{\"code\": \"rent-contract\", \"labels\": \"Huurcontract\"}   | labels",
                "{\"code\": \"referral\", \"labels\": {\"nl\": \"Anders\"}}      | labels"
            })
    void whatIsNotAsItShouldBeIsSaidByName(String body, String field) {
        var answer = as(TOWN_HALL).body(body).post("/v1/cases/{id}/requirements", openCase());
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
    }

    @Test
    void aCaseTakesAsManyRequirementsAsCanTravel() {
        var many = IntStream.range(0, 100)
                .mapToObj(i -> Map.of(
                        "id", Ids.next().toString(), "code", "form-" + i, "label", "Form " + i, "status", "MISSING"))
                .toList();
        var caseId = openCase(Ids.next(), Map.of("requirements", many));
        assertProblem(add(TOWN_HALL, caseId, OWN), 413, "case-full");
    }

    @Test
    void whatWasAddedTravelsWithTheCaseInBothLanguages() {
        var caseId = openCase();
        add(TOWN_HALL, caseId, OWN);
        propose(caseId);
        var requirements = awaitSealed(caseId, "case.preview-sealed").content().get("requirements");
        assertThat(requirements.findValuesAsText("code")).containsExactly("parental-signature", "rent-contract");
        var travelling = requirements.get(1);
        assertThat(travelling.get("label").textValue()).isEqualTo("Rental contract");
        assertThat(travelling.at("/labels/nl").textValue()).isEqualTo("Huurcontract");
        assertThat(travelling.at("/labels/en").textValue()).isEqualTo("Rental contract");
        assertThat(requirements.get(0).at("/labels/nl").textValue()).isEqualTo("Handtekening van een ouder of voogd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none              | en | Signature of a parent               | Rental contract",
                "nl-NL, en;q=0.5   | nl | Handtekening van een ouder of voogd | Huurcontract",
                "de, en;q=0.5      | en | Signature of a parent               | Rental contract"
            })
    void requirementsAreNamedInTheLanguageThatIsWanted(String wanted, String language, String ofIntake, String own) {
        var caseId = openCase();
        var added = in(wanted).body(OWN).post("/v1/cases/{id}/requirements", caseId);
        var met = in(wanted)
                .body(Map.of("decision", "MEET"))
                .post("/v1/cases/{id}/requirements/{r}/decisions", caseId, added.path("id"));
        var seen = in(wanted).get("/v1/cases/{id}", caseId);
        assertThat(added.<String>path("label")).isEqualTo(own);
        assertThat(met.<String>path("label")).isEqualTo(own);
        assertThat(seen.<List<String>>path("requirements.label")).containsExactly(ofIntake, own);
        for (var answer : List.of(added, met, seen)) {
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.headers().getValues("Vary")).contains("Accept-Language");
        }
    }

    @Test
    void sentAgainItIsAddedOnceAndAnsweredInTheLanguageOfTheFirst() {
        var caseId = openCase();
        var key = UUID.randomUUID().toString();
        var first = in("nl").header("Idempotency-Key", key).body(OWN).post("/v1/cases/{id}/requirements", caseId);
        var second = in("en").header("Idempotency-Key", key).body(OWN).post("/v1/cases/{id}/requirements", caseId);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
        assertThat(second.as(JsonNode.class)).isEqualTo(first.as(JsonNode.class));
        assertThat(second.header("Content-Language")).isEqualTo("nl");
        assertThat(outbox.about(caseId, CASE_TOPIC, "case.requirement-added")).hasSize(1);
    }

    private Response add(String agency, UUID caseId, Map<String, Object> requirement) {
        return as(agency).body(new HashMap<>(requirement)).post("/v1/cases/{id}/requirements", caseId);
    }

    private RequestSpecification in(String language) {
        return language == null ? as(TOWN_HALL) : as(TOWN_HALL).header("Accept-Language", language);
    }

    private List<String> codesOf(String agency, UUID caseId) {
        return as(agency).get("/v1/cases/{id}", caseId).path("requirements.code");
    }
}
