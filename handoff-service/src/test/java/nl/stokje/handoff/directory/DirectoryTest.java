package nl.stokje.handoff.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.Transfer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding the agency that fits: needs, working times, room, suggestions. */
@QuarkusTest
class DirectoryTest extends ServiceTest {
    /** A municipality of this test alone, so that no other test's agencies are suggested. */
    private static final AtomicInteger REGIONS = new AtomicInteger(1000);

    private final String region = "GM" + REGIONS.getAndIncrement();

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheSystemsTime() {
        clock.reset();
    }

    @Test
    void theNeedsAreAPublishedListAndCapabilitiesAreOfIt() {
        var codes = townHall().get("/v1/need-codes");
        assertThat(codes.<List<String>>path("items.code"))
                .contains("SHELTER", "DEBT", "INCOME", "HOUSING", "YOUTH", "OTHER")
                .doesNotHaveDuplicates();
        var body = entry("Circus");
        body.put("capabilities", List.of("CIRCUS"));
        var oin = freshOin();
        var refused = as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].field")).isEqualTo("capabilities");
        body.put("capabilities", List.of("INCOME_SUPPORT", "INCOME"));
        var taken = as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin);
        assertThat(taken.<List<String>>path("capabilities"))
                .as("other names for the same need are understood")
                .containsExactly("INCOME");
    }

    @Test
    void i12AHandoffIsNeverRefusedForANeedThatIsNotInTheList() {
        var body = proposal(Ids.next());
        body.put("need", Map.of("code", "SOMETHING_NEW", "text", "Nobody has a word for it yet"));
        assertThat(townHall().body(body).post("/v1/handoffs").statusCode()).isEqualTo(202);
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"working-times", "capacities", "capacities/SHELTER"})
    void anAgencyThatIsNotThereHasNothing(String what) {
        assertThat(townHall().get("/v1/agencies/" + freshOin() + "/" + what).statusCode())
                .isEqualTo(404);
        assertThat(townHall().get("/v1/agencies/0000/" + what).statusCode()).isEqualTo(400);
    }

    @Test
    void capacityIsConfirmedByWhoReadItAndGrowsStale() {
        var oin = registered("Shelter");
        var created = confirm(oin, null, Map.of("state", "WAITING_LIST", "expectedDays", 14));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(confirm(oin, null, Map.of("state", "OPEN")).statusCode()).isEqualTo(428);
        assertThat(confirm(oin, "\"99\"", Map.of("state", "OPEN")).statusCode()).isEqualTo(412);
        var read = townHall().get("/v1/agencies/" + oin + "/capacities/SHELTER");
        assertThat(read.<Integer>path("expectedDays")).isEqualTo(14);
        assertThat(read.<Boolean>path("stale")).isFalse();
        clock.pass(Duration.ofDays(8));
        assertThat(townHall().get("/v1/agencies/" + oin + "/capacities").<List<Boolean>>path("items.stale"))
                .containsExactly(true);
        confirm(oin, read.header("ETag"), Map.of("state", "WAITING_LIST", "expectedDays", 14));
        assertThat(townHall().get("/v1/agencies/" + oin + "/capacities").<List<Boolean>>path("items.stale"))
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"FULL\"}",
                "{\"state\": \"WAITING_LIST\"}",
                "{\"state\": \"OPEN\", \"places\": -1}",
                "{\"state\": \"OPEN\", \"places\": \"many\"}",
                "{\"state\": \"OPEN\", \"surprise\": 1}"
            })
    void aWordAboutCapacityThatMakesNoSenseIsRefused(String body) {
        var oin = registered("Shelter");
        var answer = as(oin, "caseworker").body(body).put("/v1/agencies/" + oin + "/capacities/SHELTER");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @Test
    void capacityIsOfTheAgencysOwnCapabilities() {
        var oin = registered("Shelter");
        var other = as(oin, "caseworker").body(Map.of("state", "OPEN")).put("/v1/agencies/" + oin + "/capacities/DEBT");
        assertThat(other.statusCode()).isEqualTo(400);
        var unknown =
                as(oin, "caseworker").body(Map.of("state", "OPEN")).put("/v1/agencies/" + oin + "/capacities/CIRCUS");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(as(STRANGER, "caseworker")
                        .body(Map.of("state", "OPEN"))
                        .put("/v1/agencies/" + oin + "/capacities/SHELTER")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void acceptedHandoffsTakePlacesByThemselvesAndGiveThemBackWhenTheyEnd() {
        var oin = registered("Shelter with two beds");
        confirm(oin, null, Map.of("state", "OPEN", "places", 2));
        var first = offeredTo(oin);
        assertThat(stateOfCapacity(oin)).isEqualTo("OPEN");
        decide(as(oin, "caseworker"), first, Map.of("decision", "ACCEPT"));
        assertThat(stateOfCapacity(oin)).isEqualTo("LIMITED");
        var second = offeredTo(oin);
        decide(as(oin, "caseworker"), second, Map.of("decision", "ACCEPT"));
        assertThat(stateOfCapacity(oin)).isEqualTo("CLOSED");
        decide(as(oin, "caseworker"), second, Map.of("decision", "RELEASE", "reason", "She went home"));
        assertThat(stateOfCapacity(oin)).isEqualTo("LIMITED");
    }

    @Test
    void suggestionsComeInOrderEachWithTheReasonOfItsPlace() {
        var open = registered("Open");
        var few = registered("Few places");
        var silent = registered("Never said");
        var waiting = registered("Waiting list");
        var longer = registered("Longer waiting list");
        var closed = registered("Closed");
        var quick = registered("Open, and answers sooner");
        confirm(closed, null, Map.of("state", "CLOSED"));
        confirm(longer, null, Map.of("state", "WAITING_LIST", "expectedDays", 90));
        confirm(waiting, null, Map.of("state", "WAITING_LIST", "expectedDays", 9));
        confirm(few, null, Map.of("state", "LIMITED"));
        confirm(open, null, Map.of("state", "OPEN"));
        confirm(quick, null, Map.of("state", "OPEN"));
        as(quick, "agency-admin").body(times().toString()).put("/v1/agencies/" + quick + "/working-times");

        var answer = suggest(region, "SHELTER");
        assertThat(answer.<List<String>>path("items.agency"))
                .containsExactly(quick, open, few, silent, waiting, longer, closed);
        assertThat(answer.<List<String>>path("items.reason"))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("It has room;"),
                        reason -> assertThat(reason).startsWith("It has room;"),
                        reason -> assertThat(reason).startsWith("It has few places left"),
                        reason -> assertThat(reason).contains("never said"),
                        reason -> assertThat(reason).contains("about 9 days"),
                        reason -> assertThat(reason).contains("about 90 days"),
                        reason -> assertThat(reason).contains("takes nobody"));

        clock.pass(Duration.ofDays(8));
        confirm(open, etagOfCapacity(open), Map.of("state", "OPEN"));
        assertThat(suggest(region, "SHELTER").<List<String>>path("items.agency"))
                .as("an old word stands behind a fresh one")
                .startsWith(open, quick);
    }

    @Test
    void nobodyIsSuggestedToItselfOrElsewhere() {
        var oin = registered("Here");
        assertThat(as(oin, "caseworker")
                        .body(question(region, "SHELTER"))
                        .post("/v1/routing-suggestions")
                        .<List<String>>path("items"))
                .isEmpty();
        assertThat(suggest("GM0000", "SHELTER").<List<String>>path("items")).isEmpty();
        assertThat(suggest(region, "DEBT").<List<String>>path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"needCode\": \"CIRCUS\", \"region\": \"GM0363\", \"urgency\": \"NORMAL\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"Amsterdam\", \"urgency\": \"NORMAL\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"GM0363\", \"urgency\": \"SOON\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"GM0363\", \"urgency\": \"NORMAL\", \"limit\": 0}",
                "[]"
            })
    void aRoutingQuestionThatMakesNoSenseIsRefused(String body) {
        var answer = townHall().body(body).post("/v1/routing-suggestions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    String registered(String name) {
        var oin = freshOin();
        var body = entry(name);
        body.put("regions", List.of(region));
        assertThat(as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin).statusCode())
                .isEqualTo(201);
        return oin;
    }

    private Transfer offeredTo(String receiver) {
        var body = proposal(Ids.next());
        body.put("receiver", receiver);
        var transfer = propose(body);
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        return transfer;
    }

    private Response confirm(String oin, String etag, Map<String, Object> word) {
        var request = as(oin, "caseworker").body(word);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/v1/agencies/" + oin + "/capacities/SHELTER");
    }

    private String stateOfCapacity(String oin) {
        return townHall().get("/v1/agencies/" + oin + "/capacities/SHELTER").path("state");
    }

    private String etagOfCapacity(String oin) {
        return townHall().get("/v1/agencies/" + oin + "/capacities/SHELTER").header("ETag");
    }

    private Response suggest(String region, String needCode) {
        var answer = townHall().body(question(region, needCode)).post("/v1/routing-suggestions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> question(String region, String needCode) {
        return new HashMap<>(Map.of("needCode", needCode, "region", region, "urgency", "NORMAL"));
    }

    /** Open around the clock, and quick. */
    static ObjectNode times() {
        var days = JSON.createArrayNode();
        for (var day : java.time.DayOfWeek.values()) {
            days.add(JSON.createObjectNode()
                    .put("day", day.name())
                    .put("from", "00:00")
                    .put("until", "00:00"));
        }
        var limits = JSON.createObjectNode()
                .put("crisis", "PT10M")
                .put("urgent", "PT2H")
                .put("normal", "PT4H");
        return JSON.createObjectNode()
                .put("zone", "Europe/Amsterdam")
                .put("closedOnPublicHolidays", true)
                .<ObjectNode>set("officeHours", days)
                .<ObjectNode>set("closedDays", JSON.createArrayNode().add("2026-10-03"))
                .<ObjectNode>set("answerWithin", limits)
                .set("landWithin", limits);
    }
}
