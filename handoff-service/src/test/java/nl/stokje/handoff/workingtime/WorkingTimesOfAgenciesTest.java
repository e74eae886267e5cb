package nl.stokje.handoff.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.stokje.handoff.FittingAgencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working times as agencies set them. */
@QuarkusTest
class WorkingTimesOfAgenciesTest extends FittingAgencies {
    @Test
    void workingTimesAreThoseOfThePlatformUntilTheAgencySetsItsOwn() {
        var oin = registered("Night shelter");
        var usual = townHall().get("/v1/agencies/" + oin + "/working-times");
        assertThat(usual.statusCode()).isEqualTo(200);
        assertThat(usual.header("ETag")).isNull();
        assertThat(usual.<String>path("zone")).isEqualTo("Europe/Amsterdam");
        assertThat(usual.<List<Object>>path("officeHours")).hasSize(5);

        var created = as(oin, "agency-admin").body(times().toString()).put("/v1/agencies/" + oin + "/working-times");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var read = townHall().get("/v1/agencies/" + oin + "/working-times");
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.<String>path("answerWithin.urgent")).isEqualTo("PT2H");
        assertThat(read.<List<String>>path("closedDays")).containsExactly("2026-10-03");
        var again = as(oin, "agency-admin").body(read.asString()).put("/v1/agencies/" + oin + "/working-times");
        assertThat(again.statusCode()).as("without If-Match").isEqualTo(428);
        var replaced = as(oin, "agency-admin")
                .header("If-Match", read.header("ETag"))
                .body(times().put("closedOnPublicHolidays", false).toString())
                .put("/v1/agencies/" + oin + "/working-times");
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(as(oin, "agency-admin")
                        .header("If-Match", read.header("ETag"))
                        .body(times().toString())
                        .put("/v1/agencies/" + oin + "/working-times")
                        .statusCode())
                .isEqualTo(412);
        assertThat(as(STRANGER, "agency-admin")
                        .body(times().toString())
                        .put("/v1/agencies/" + oin + "/working-times")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "zone                   | \"Europe/Waterdam\"",
                "zone                   | null",
                "zone                   | \"+01:00\"",
                "zone                   | \"UTC+1\"",
                "zone                   | \"Etc/GMT-1\"",
                "exceptionalDays        | [{\"date\": \"2026-04-03\"}]",
                "exceptionalDays        | [{\"date\": \"2026-04-03\", \"open\": []}, {\"date\": \"2026-04-03\", \"open\": []}]",
                "exceptionalDays        | [{\"date\": \"2026-04-03\", \"open\": [{\"from\": \"12:00\", \"until\": \"09:00\"}]}]",
                "exceptionalDays        | [{\"date\": \"2026-04-03T00:00\", \"open\": []}]",
                "officeHours            | []",
                "officeHours            | [null]",
                "officeHours            | [{\"day\": \"MONDAY\", \"from\": \"17:00\", \"until\": \"09:00\"}]",
                "officeHours            | [{\"day\": \"MONDAY\", \"from\": \"09:00\", \"until\": \"23:59:59\"}]",
                "officeHours            | [{\"day\": \"MONDAY\", \"from\": \"09:00:00.5\", \"until\": \"17:00\"}]",
                "officeHours            | [{\"day\": \"MANDAG\", \"from\": \"09:00\", \"until\": \"17:00\"}]",
                "officeHours            | [{\"day\": \"MONDAY\", \"from\": \"9 am\", \"until\": \"17:00\"}]",
                "closedDays             | [\"2026-02-30\"]",
                "closedDays             | \"never\"",
                "closedDays             | [\"+999999999-12-31\"]",
                "closedOnPublicHolidays | null",
                "answerWithin           | {\"crisis\": \"PT0S\", \"urgent\": \"PT4H\", \"normal\": \"PT8H\"}",
                "answerWithin           | {\"crisis\": \"PT0.5S\", \"urgent\": \"PT4H\", \"normal\": \"PT8H\"}",
                "answerWithin           | {\"crisis\": \"PT1H\", \"urgent\": \"PT4H\"}",
                "answerWithin           | {\"crisis\": \"soon\", \"urgent\": \"PT4H\", \"normal\": \"PT8H\"}",
                "landWithin             | {\"crisis\": \"PT1H\", \"urgent\": \"PT4H\", \"normal\": \"PT99999H\"}",
                "landWithin             | {\"crisis\": \"P30D\", \"urgent\": \"PT4H\", \"normal\": \"PT8H\"}",
                "surprise               | 1"
            })
    void workingTimesThatMakeNoSenseAreRefused(String field, String value) throws Exception {
        var oin = registered("Shelter");
        var answer = as(oin, "agency-admin")
                .body(times().set(field, JSON.readTree(value)).toString())
                .put("/v1/agencies/" + oin + "/working-times");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @Test
    void anAgencySaysWhatTheCalendarDoesNotKnow() throws Exception {
        var oin = registered("Night shelter");
        var days = """
                [{"date": "2099-04-10", "open": [{"from": "09:00", "until": "12:00"}]}, {"date": "2099-05-15", "open": []}]""";
        var body = times().set("exceptionalDays", JSON.readTree(days)).toString();
        var set = as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin + "/working-times");
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
        var read = townHall().get("/v1/agencies/" + oin + "/working-times");
        assertThat(read.<String>path("exceptionalDays[0].date")).isEqualTo("2099-04-10");
        assertThat(read.<String>path("exceptionalDays[0].open[0].from")).startsWith("09:00");
        assertThat(read.<List<Object>>path("exceptionalDays[1].open")).isEmpty();
    }

    @Test
    void closedDaysThatWouldBeMonthsOfSilenceAreRefusedWithTheWaitThatTheyWouldCause_I3() {
        var oin = registered("Night shelter");
        var closed = JSON.createArrayNode();
        LocalDate.now(ZoneOffset.UTC)
                .plusDays(10)
                .datesUntil(LocalDate.now(ZoneOffset.UTC).plusDays(210))
                .forEach(day -> closed.add(day.toString()));
        var answer = as(oin, "agency-admin")
                .body(times().set("closedDays", closed).toString())
                .put("/v1/agencies/" + oin + "/working-times");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("detail")).contains("200 days");
    }
}
