package nl.stokje.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MainFlowTest extends FeedbackServiceTest {
    @Test
    void afterALandingTheCitizenIsAskedAndAnswersOnce() {
        var caseId = Ids.next();
        cases.send("case.baton-passed", caseId, passed(caseId, Ids.next(), HOUSING, 2));
        var invited = awaitTold(caseId, "feedback.invited", 1).getFirst();
        assertThat(invited.get("agency").textValue()).isEqualTo(HOUSING);
        assertThat(invited.get("occasion").textValue()).isEqualTo("LANDING");

        var token = tokenFor(HOUSING, invitationId(invited));
        byCitizen()
                .body(Map.of("token", token))
                .post("/v1/answer-sessions")
                .then()
                .statusCode(200)
                .body("occasion", equalTo("LANDING"))
                .body("agency", equalTo(HOUSING))
                .body("caseId", nullValue())
                .body("questions.field", hasItem("toldAgain"));
        byCitizen().body(answer(token, "PARTLY")).post("/v1/answers").then().statusCode(201);
        byCitizen()
                .body(answer(token, "YES"))
                .post("/v1/answers")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", containsString("already-answered"));

        var answered = awaitTold(caseId, "feedback.answered", 1).getFirst();
        assertThat(answered.get("helped").textValue()).isEqualTo("PARTLY");
        assertThat(answered.get("toldAgain").booleanValue()).isTrue();
        assertThat(answered.has("ownWords")).isFalse();
        by(HOUSING)
                .get("/v1/answers")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.caseId == '" + caseId + "' }.ownWords",
                        equalTo("Ik moest alles nóg een keer vertellen 😔"));
    }
}
