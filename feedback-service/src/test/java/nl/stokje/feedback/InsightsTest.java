package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Helped is what the citizen says, and silence isn't yes. */
@QuarkusTest
class InsightsTest extends FeedbackServiceTest {
    private static final String AGENCY = "00000001009999000003";

    @Test
    void everyInvitationCountsAskedOrNot() {
        invitationAfterLandingAt(AGENCY);
        tokenFor(AGENCY, invitationAfterLandingAt(AGENCY));
        answered("YES");
        answered("PARTLY");
        var caseId = Ids.next();
        cases.send("case.closed", caseId, closed(caseId, AGENCY, 2));
        awaitTold(caseId, "feedback.invited", 1);

        var insights = by(AGENCY).get("/v1/insights").as(JsonNode.class);
        expect(insights, "invited", 5);
        expect(insights, "closed", 1);
        expect(insights, "asked", 3);
        expect(insights, "answered", 2);
        expect(insights, "notAsked", 2);
        expect(insights, "noAnswer", 1);
        expect(insights, "helped", 1);
        expect(insights, "partlyHelped", 1);
        expect(insights, "notHelped", 0);
        expect(insights, "toldAgain", 2);
        assertThat(insights.get("shareHelped").doubleValue()).isEqualTo(0.2);
        var landing = insights.at("/occasions/0");
        assertThat(landing.get("occasion").textValue()).isEqualTo("LANDING");
        expect(landing, "invited", 4);
        assertThat(landing.get("shareHelped").doubleValue()).isEqualTo(0.25);
        expect(insights.at("/occasions/1"), "notAsked", 1);
    }

    @Test
    void aPeriodWithoutInvitationsHasNoShare() {
        by(AGENCY)
                .get("/v1/insights?from=2020-01-01T00:00:00Z&until=2020-02-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("invited", equalTo(0))
                .body("$", not(hasKey("shareHelped")));
        by("00000001009999000004").get("/v1/insights").then().statusCode(200).body("invited", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "from=gisteren",
        "from=2026-01-01",
        "from=2026-01-01T00:00:00",
        "until=2026-02-30T00:00:00Z",
        "from=2026-03-01T00:00:00Z&until=2026-02-01T00:00:00Z",
        "from=2026-03-01T00:00:00Z&until=2026-03-01T00:00:00Z",
        "from=-999999999-01-01T00:00:00Z",
        "until=%2B999999999-01-01T00:00:00Z"
    })
    void aPeriodThatIsNotOneIsRefused(String query) {
        var response = by(AGENCY).urlEncodingEnabled(false).get("/v1/insights?" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    private void answered(String helped) {
        var token = tokenFor(AGENCY, invitationAfterLandingAt(AGENCY));
        byCitizen().body(answer(token, helped)).post("/v1/answers").then().statusCode(201);
    }

    private static void expect(JsonNode counts, String name, int number) {
        assertThat(counts.get(name).intValue()).as(name).isEqualTo(number);
    }
}
