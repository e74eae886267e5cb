package nl.stokje.feedback;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.events.TestOutbox;
import nl.stokje.kit.events.TestTopic;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A feedback-service on real servers, with case- and handoff-service spoken for by the test. */
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "feedback"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "feedback-service"))
abstract class FeedbackServiceTest {
    static final String TOWN_HALL = "00000001002564440000";
    static final String HOUSING = "00000001003214345001";
    static final String FEEDBACK_TOPIC = "stokje.feedback.v1";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @Inject
    TestOutbox outbox;

    @Inject
    Session session;

    @ConfigProperty(name = "stokje.test.token-url")
    URI tokenUrl;

    TestTopic cases;
    TestTopic handoffs;

    @BeforeEach
    void connect() {
        cases = new TestTopic("stokje.case.v1", "case-service");
        handoffs = new TestTopic("stokje.handoff.v1", "handoff-service");
    }

    @AfterEach
    void disconnect() {
        cases.close();
        handoffs.close();
    }

    RequestSpecification by(String agency) {
        var token = TOKENS.computeIfAbsent(agency, oin -> new Tokens(tokenUrl).of(oin, "caseworker"));
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    static RequestSpecification byCitizen() {
        return RestAssured.given().contentType("application/json");
    }

    static Map<String, Object> passed(UUID caseId, UUID handoffId, String to, int turn) {
        return Map.of(
                "caseId",
                caseId,
                "handoffId",
                handoffId,
                "from",
                TOWN_HALL,
                "to",
                to,
                "turn",
                turn,
                "passedAt",
                "2026-03-01T10:00:00Z");
    }

    static Map<String, Object> closed(UUID caseId, String holder, int turn) {
        return Map.of("caseId", caseId, "holder", holder, "turn", turn, "closedAt", "2026-03-01T10:00:00Z");
    }

    /** The invitation that follows when the baton comes to this agency. */
    UUID invitationAfterLandingAt(String agency) {
        var caseId = Ids.next();
        cases.send("case.baton-passed", caseId, passed(caseId, Ids.next(), agency, 2));
        return invitationId(awaitTold(caseId, "feedback.invited", 1).getFirst());
    }

    List<JsonNode> awaitTold(UUID caseId, String type, int times) {
        return await(type + " about " + caseId)
                .atMost(Duration.ofSeconds(20))
                .until(() -> outbox.about(caseId, FEEDBACK_TOPIC, type), told -> told.size() >= times);
    }

    static UUID invitationId(JsonNode event) {
        return UUID.fromString(event.get("invitationId").textValue());
    }

    Response mint(String agency, UUID invitation) {
        return by(agency).post("/v1/invitations/" + invitation + "/links");
    }

    /** The token of a new link. */
    String tokenFor(String agency, UUID invitation) {
        var link = mint(agency, invitation)
                .then()
                .statusCode(201)
                .extract()
                .path("link")
                .toString();
        return link.substring(link.indexOf('#') + 1);
    }

    static Map<String, Object> answer(String token, String helped) {
        return Map.of(
                "token",
                token,
                "helped",
                helped,
                "toldAgain",
                true,
                "goals",
                List.of(Map.of("goal", "een eigen plek", "reached", false)),
                "ownWords",
                "Ik moest alles nóg een keer vertellen 😔");
    }

    List<String> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, String.class).getResultList());
    }
}
