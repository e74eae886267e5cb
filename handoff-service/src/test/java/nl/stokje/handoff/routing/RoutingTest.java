package nl.stokje.handoff.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stokje.handoff.FittingAgencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which agencies fit a need. */
@QuarkusTest
class RoutingTest extends FittingAgencies {
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
                .as("an old report is behind a fresh one")
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
        assertThat(suggest(UNUSED, "SHELTER").<List<String>>path("items")).isEmpty();
        assertThat(suggest(region, "DEBT").<List<String>>path("items")).isEmpty();
    }

    @Test
    void anAgencyIsFoundByAnEarlierCodeOfWhereItWorksAndTheOtherWayRound() {
        var inWeesp = registered("Weesp", "GM0457");
        var inAmsterdam = registered("Amsterdam", "GM0363");
        for (var region : List.of("GM0457", "GM0363")) {
            assertThat(suggest(region, "SHELTER").<List<String>>path("items.agency"))
                    .contains(inWeesp, inAmsterdam);
            assertThat(townHall()
                            .get("/v1/agencies?need=SHELTER&limit=200&region=" + region)
                            .<List<String>>path("items.oin"))
                    .contains(inWeesp, inAmsterdam);
        }
        assertThat(townHall().get("/v1/agencies/" + inWeesp).<List<String>>path("regions"))
                .as("what the agency wrote stays as it wrote it")
                .containsExactly("GM0457");
        assertThat(suggest(UNUSED, "SHELTER").<List<String>>path("items.agency"))
                .doesNotContain(inWeesp, inAmsterdam);
    }

    @Test
    void whatIsNoMunicipalityIsRefusedWhereverItIsGivenWithTheReason() {
        var oin = freshOin();
        var body = entry("Nowhere");
        body.put("regions", List.of("GM0363", "GM9999"));
        var registering = as(oin, "agency-admin").body(body).put("/v1/agencies/" + oin);
        var routing = townHall().body(question("GM9999", "SHELTER")).post("/v1/routing-suggestions");
        var listing = townHall().get("/v1/agencies?region=GM9999");
        for (var answer : List.of(registering, routing, listing)) {
            assertProblem(answer, 400, "invalid-input");
            assertThat(answer.<String>path("detail")).contains("no municipality");
            assertThat(answer.<String>path("errors[0].value")).isEqualTo("GM9999");
            assertThat(answer.<String>path("errors[0].allowed")).contains("such as GM0363");
        }
        assertThat(registering.<String>path("errors[0].field")).isEqualTo("regions[1]");
        assertThat(townHall().get("/v1/agencies/" + oin).statusCode()).isEqualTo(404);
    }

    /** Entries from before the codes were checked. */
    @Test
    void whatWasStoredBeforeIsStillShownAndFound() {
        var oin = registered("From before");
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "UPDATE agency SET regions = ARRAY['GM9001', :region] WHERE oin = :oin")
                        .setParameter("region", region)
                        .setParameter("oin", oin)
                        .executeUpdate());
        assertThat(townHall().get("/v1/agencies/" + oin).<List<String>>path("regions"))
                .containsExactly("GM9001", region);
        assertThat(suggest(region, "SHELTER").<List<String>>path("items.agency"))
                .containsExactly(oin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"needCode\": \"CIRCUS\", \"region\": \"GM0363\", \"urgency\": \"NORMAL\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"GM9999\", \"urgency\": \"NORMAL\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"Amsterdam\", \"urgency\": \"NORMAL\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"GM0363\", \"urgency\": \"SOON\"}",
                "{\"needCode\": \"SHELTER\", \"region\": \"GM0363\", \"urgency\": \"NORMAL\", \"limit\": 0}",
                "[]"
            })
    void aRoutingQuestionThatMakesNoSenseIsRefused(String body) {
        var answer = townHall().body(body).post("/v1/routing-suggestions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
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
}
