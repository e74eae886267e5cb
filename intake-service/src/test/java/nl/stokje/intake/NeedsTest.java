package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.rest.BodyTable;
import nl.stokje.kit.vocabulary.CodeList;
import nl.stokje.kit.vocabulary.NamedCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A need, and what it asks for: one vocabulary with the directory of agencies, in two languages. */
@QuarkusTest
class NeedsTest extends IntakeServiceTest {
    /** By the table that handoff-service's test reads too. */
    @ParameterizedTest
    @MethodSource("nl.stokje.kit.rest.BodyTable#needs")
    void aNeedIsTakenAsAtTheOtherDoorAndAsksForWhatItsCodeMeans_I12(BodyTable.NeedRow row) {
        var answer = register(TOWN_HALL, ofSeventeen(row.code()));
        if (!row.isTaken()) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.<String>path("errors[0].field")).isEqualTo("needCode");
            return;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<List<String>>path("requirements.code")).containsExactlyElementsOf(row.asks());
        assertThat(by(TOWN_HALL)
                        .get("/v1/intakes/{id}", answer.<String>path("id"))
                        .<String>path("needCode"))
                .as("what the agency wrote is kept as it wrote it")
                .isEqualTo(row.code());
    }

    @Test
    void theTableHasEveryCodeThatIsPublished() {
        var published = CodeList.published("need-codes-nl-2026").all();
        assertThat(BodyTable.needs().map(BodyTable.NeedRow::code))
                .containsAll(published.stream().map(NamedCode::code).toList())
                .containsAll(
                        published.stream().flatMap(need -> need.also().stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aNeedThatWasLeftOpenIsNoReasonToRefuseEither_I12(String open) {
        var answer = register(TOWN_HALL, ofSeventeen(open));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<List<String>>path("requirements")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                    | en | Proof of identity",
                "fr                      | en | Proof of identity",
                "nl-NL,nl;q=0.9,en;q=0.8 | nl | Bewijs van identiteit",
                "en-GB,nl;q=0.9          | en | Proof of identity"
            })
    void requirementsAreNamedInTheLanguageThatIsWanted(String wanted, String language, String label) {
        var receipt = in(wanted).body(ofSeventeen("SHELTER")).post("/v1/intakes");
        var view = in(wanted).get("/v1/intakes/{id}", receipt.<String>path("id"));
        var catalogue = in(wanted).get("/v1/requirement-catalogues/2026-1");
        assertThat(receipt.<String>path("requirements[0].label")).isEqualTo(label);
        assertThat(view.<String>path("requirements[0].label")).isEqualTo(label);
        assertThat(catalogue.<String>path("needs[0].requirements[0].label")).isEqualTo(label);
        for (var answer : List.of(receipt, view, catalogue)) {
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.headers().getValues("Vary")).contains("Accept-Language");
        }
        assertThat(letterAbout(UUID.fromString(receipt.path("caseId")))
                        .content()
                        .at("/requirements/0/label")
                        .textValue())
                .as("what is kept and sealed doesn't depend on who registers it")
                .isEqualTo("Proof of identity");
    }

    @Test
    void aCatalogueInAnotherLanguageIsAnotherRepresentation() {
        assertThat(in("nl").get("/v1/requirement-catalogues/2026-1").header("ETag"))
                .isNotEqualTo(in("en").get("/v1/requirement-catalogues/2026-1").header("ETag"));
    }

    @Test
    void anAnswerThatIsGivenAgainIsInTheLanguageOfTheFirst() {
        var key = UUID.randomUUID().toString();
        var first = send("nl", key);
        var second = send("en", key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.as(JsonNode.class)).isEqualTo(first.as(JsonNode.class));
        assertThat(second.header("Content-Language")).isEqualTo("nl");
    }

    private Response send(String wanted, String key) {
        return in(wanted)
                .header("Idempotency-Key", key)
                .body(ofSeventeen("SHELTER"))
                .post("/v1/intakes");
    }

    private RequestSpecification in(String language) {
        return language == null ? by(TOWN_HALL) : by(TOWN_HALL).header("Accept-Language", language);
    }

    private static Map<String, Object> ofSeventeen(String need) {
        return Map.of(
                "channel",
                "DESK",
                "urgency",
                "CRISIS",
                "needCode",
                need,
                "story",
                Map.of("text", "Ik heb hulp nodig."),
                "citizen",
                Map.of("birthDate", LocalDate.now().minusYears(17).toString()));
    }
}
