package nl.stokje.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MainFlowTest extends IntakeServiceTest {
    private static final String GIRL_OF_SEVENTEEN = """
            {"channel": "DESK", "urgency": "CRISIS", "needCode": "SHELTER",
             "story": {"text": "Ik ben zwanger en uit huis gezet.", "language": "nl"},
             "citizen": {"name": "Noor", "birthDate": "2009-03-01", "bsn": "111222333", "phone": "0612345678"},
             "wishes": ["een eigen plek"],
             "contactPreferences": {"channel": "CHAT", "times": "na school"},
             "network": [{"name": "Tante Els", "relation": "tante"}],
             "broughtBy": {"name": "Sanne", "relation": "jongerenwerker", "organisation": "Buurthuis"},
             "items": [{"category": "SIGNALS", "text": "schrikt van de deur", "observer": "balie", "confidence": "niet zeker",
                        "protectedExistence": true, "expiresAt": "2999-01-01T00:00:00+01:00"}],
             "consents": [{"givenBy": "CITIZEN", "receivers": ["00000001003214345001"], "categories": ["STORY"],
                           "until": "2999-01-01T00:00:00Z"}],
             "requirements": [{"code": "identity-document", "met": true}]}""";

    @Test
    void anIntakeIsToldToCaseServiceUnderSealWithAllThatWasTold() throws Exception {
        var receipt = registered(TOWN_HALL, GIRL_OF_SEVENTEEN);
        var caseId = id(receipt, "caseId");
        assertThat(caseId.version()).isEqualTo(7);

        var payload = letterAbout(caseId);
        assertThat(payload.claim("aud")).isEqualTo("case-service");
        assertThat(payload.claim("case")).isEqualTo(caseId.toString());
        assertThat(payload.claim("intake")).isEqualTo(receipt.get("id").textValue());
        var content = payload.content();
        assertThat(content.at("/citizen/bsn").textValue()).isEqualTo("111222333");
        assertThat(content.at("/citizen/birthDate").textValue()).isEqualTo("2009-03-01");
        assertThat(content.at("/broughtBy/organisation").textValue()).isEqualTo("Buurthuis");
        assertThat(content.at("/items/0/expiresAt").textValue()).isEqualTo("2998-12-31T23:00:00Z");
        assertThat(content.at("/consents/0/receivers/0").textValue()).isEqualTo(HOUSING);
        assertThat(content.get("requirements")).isEqualTo(receipt.get("requirements"));
    }

    @Test
    void anItemHasOneIdHereAndAtCaseServiceAndItsAuthorIsToldUnderSeal() {
        var receipt = registered(TOWN_HALL, GIRL_OF_SEVENTEEN);
        var content = letterAbout(id(receipt, "caseId")).content();
        var read = by(TOWN_HALL)
                .get("/v1/intakes/" + receipt.get("id").textValue())
                .as(JsonNode.class);
        assertThat(id(read.at("/items/0"), "id")).isEqualTo(id(content.at("/items/0"), "id"));
        assertThat(content.at("/items/0/observedAt")).isEqualTo(receipt.get("registeredAt"));
        assertThat(content.get("registeredBy").textValue()).isEqualTo("caseworker@" + TOWN_HALL);
    }

    @Test
    void whatAProcedureAsksForAndIsNotThereIsMissingAndNoReasonToRefuse() {
        var receipt = registered(TOWN_HALL, GIRL_OF_SEVENTEEN);
        assertThat(receipt.get("requirements").findValuesAsText("code"))
                .containsExactly("identity-document", "parental-signature", "income-statement", "regional-ties");
        assertThat(receipt.get("requirements").findValuesAsText("status"))
                .containsExactly("MET", "MISSING", "MISSING", "MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1987", "1987-03", "1987-00-00", "0000-00-00", "1899-12-31"})
    void aBirthDateThatIsKnownInPartIsKeptAndTravelsAsItWasWritten(String birthDate) {
        var receipt = registered(TOWN_HALL, bornOn(birthDate));
        assertThat(letterAbout(id(receipt, "caseId"))
                        .content()
                        .at("/citizen/birthDate")
                        .textValue())
                .isEqualTo(birthDate);
        by(TOWN_HALL)
                .get("/v1/intakes/" + receipt.get("id").textValue())
                .then()
                .body("citizen.birthDate", equalTo(birthDate));
    }

    @Test
    void aChildThatIsNotBornYetCanBeExpected() {
        registered(
                TOWN_HALL,
                bornOn(LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                        .plusMonths(5)
                        .toString()));
    }

    private static String bornOn(String date) {
        return """
                {"channel": "DESK", "urgency": "NORMAL", "story": {"text": "hallo"}, "citizen": {"birthDate": "%s"}}""".formatted(date);
    }

    @Test
    void aStoryIsEnoughForAnIntake() {
        var receipt = registered(TOWN_HALL, intake("Wie ik ben zeg ik liever niet."));
        assertThat(receipt.get("requirements")).isEmpty();
        assertThat(letterAbout(id(receipt, "caseId"))
                        .content()
                        .at("/story/text")
                        .textValue())
                .isEqualTo("Wie ik ben zeg ik liever niet.");
    }

    @Test
    void theReceiptRepeatsNothingOfWhatWasTold() {
        var receipt = registered(TOWN_HALL, GIRL_OF_SEVENTEEN);
        assertThat(receipt.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "id", "caseId", "agency", "channel", "urgency", "requirements", "registeredAt");
    }

    @Test
    void itsOwnAgencyReadsTheIntakeWithTheBsnMasked() {
        var id = registered(TOWN_HALL, GIRL_OF_SEVENTEEN).get("id").textValue();
        by(TOWN_HALL)
                .get("/v1/intakes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("story.text", equalTo("Ik ben zwanger en uit huis gezet."))
                .body("citizen.bsn", equalTo("******333"))
                .body("citizen.name", equalTo("Noor"))
                .body("needCode", equalTo("SHELTER"));
    }

    @Test
    void whoHasTheVersionThatHoldsIsToldSoAndGetsItNotAgain() {
        var address = "/v1/intakes/"
                + registered(TOWN_HALL, GIRL_OF_SEVENTEEN).get("id").textValue();
        for (var known : List.of("\"1\"", "W/\"1\"", "\"0\", \"1\"", "*")) {
            var answer = by(TOWN_HALL).header("If-None-Match", known).get(address);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.asString()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        }
        by(TOWN_HALL).header("If-None-Match", "\"2\"").get(address).then().statusCode(200);
        by(HOUSING).header("If-None-Match", "*").get(address).then().statusCode(404);
    }

    @Test
    void everyLookAtAnIntakeIsWrittenDownAndCanBeRead() {
        var id = registered(TOWN_HALL, GIRL_OF_SEVENTEEN).get("id").textValue();
        with(tokens().ofUser("noor@townhall", TOWN_HALL, "caseworker"))
                .get("/v1/intakes/" + id)
                .then()
                .statusCode(200);
        by(TOWN_HALL)
                .get("/v1/intakes/" + id + "/access-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("noor@townhall"))
                .body("items[0].agency", equalTo(TOWN_HALL));
    }

    @Test
    void anotherAgencysIntakeIsNotThere() {
        var id = registered(TOWN_HALL, GIRL_OF_SEVENTEEN).get("id").textValue();
        for (var path : List.of(id, id + "/access-log", Ids.next().toString())) {
            by(HOUSING).get("/v1/intakes/" + path).then().statusCode(404).contentType("application/problem+json");
        }
        by(HOUSING)
                .get("/v1/intakes?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }", nullValue());
        assertThat(rows("SELECT subject FROM access_log_entry WHERE object_id = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void theListGoesOnByCursorAndHoldsNothingOfWhatWasTold() {
        var agency = "00000001009999000001";
        var ids = new ArrayList<String>();
        for (int n = 0; n < 5; n++) {
            ids.addFirst(registered(agency, intake("verhaal " + n)).get("id").textValue());
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = by(agency).get("/v1/intakes?limit=2" + cursor).as(JsonNode.class);
            page.get("items").forEach(item -> seen.add(item.get("id").textValue()));
            assertThat(page.toString()).doesNotContain("verhaal");
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").textValue() : null;
        } while (cursor != null);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void anAgencyFindsItsIntakeByTheCaseThatItOpened() {
        var receipt = registered(TOWN_HALL, GIRL_OF_SEVENTEEN);
        var ofCase = "/v1/intakes?caseId=" + receipt.get("caseId").textValue();
        assertThat(by(TOWN_HALL).get(ofCase).as(JsonNode.class).get("items").findValuesAsText("id"))
                .containsExactly(receipt.get("id").textValue());
        assertThat(by(HOUSING).get(ofCase).as(JsonNode.class).get("items")).isEmpty();
    }

    @Test
    void theCataloguesCanBeReadInEveryVersion() {
        by(TOWN_HALL)
                .get("/v1/requirement-catalogues")
                .then()
                .statusCode(200)
                .body("items.version", hasItems("2025-1", "2026-1"));
        by(TOWN_HALL)
                .get("/v1/requirement-catalogues/2026-1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2026-1\""))
                .body("needs.code", hasItems("SHELTER", "DEBT"));
        by(TOWN_HALL)
                .get("/v1/requirement-catalogues/2026-1")
                .as(new TypeRef<Map<String, Object>>() {})
                .forEach((name, _) -> assertThat(name).isIn("version", "validFrom", "needs"));
        by(TOWN_HALL).get("/v1/requirement-catalogues/1999-1").then().statusCode(404);
    }

    @Test
    void everyChannelIsAWayIn() {
        for (var channel : List.of("WEB", "PHONE", "DESK", "LETTER", "EMAIL", "CHAT", "HOME_VISIT", "INTERMEDIARY")) {
            var body = new HashMap<>(intake("…"));
            body.put("channel", channel);
            assertThat(registered(TOWN_HALL, body).get("channel").textValue()).isEqualTo(channel);
        }
    }
}
