package nl.stokje.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.events.TestOutbox;
import nl.stokje.kit.events.TestTopic;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.TestSealing;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A case-service on real servers, with intake-, handoff- and feedback-service spoken for by the test. */
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "case"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
public abstract class CaseServiceTest {
    protected static final String TOWN_HALL = "00000001000000000001";
    protected static final String HOUSING = "00000001000000000002";
    protected static final String STRANGER = "00000001000000000009";
    protected static final String CASE_TOPIC = "stokje.case.v1";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    protected static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    protected TestOutbox outbox;

    @Inject
    protected Session session;

    @ConfigProperty(name = "stokje.test.token-url")
    protected URI tokenUrl;

    protected TestTopic intakes;
    protected TestTopic handoffs;
    protected TestTopic answers;
    protected TestTopic agencies;

    @BeforeEach
    void connect() {
        intakes = new TestTopic("stokje.intake.v1", "intake-service");
        handoffs = new TestTopic("stokje.handoff.v1", "handoff-service");
        answers = new TestTopic("stokje.feedback.v1", "feedback-service");
        agencies = new TestTopic("stokje.agency.v1", "handoff-service");
    }

    @AfterEach
    void disconnect() {
        List.of(intakes, handoffs, answers, agencies).forEach(TestTopic::close);
    }

    protected RequestSpecification as(String agency) {
        return as(agency, "caseworker");
    }

    protected RequestSpecification as(String agency, String... groups) {
        return with(TOKENS.computeIfAbsent(
                agency + String.join("+", groups), _ -> new Tokens(tokenUrl).of(agency, groups)));
    }

    protected static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** A case of the girl of seventeen, opened at the town hall. */
    protected UUID openCase() {
        return openCase(Ids.next(), Map.of());
    }

    protected UUID openCase(UUID caseId, Map<String, Object> more) {
        registerIntake(caseId, more);
        awaitPublished(caseId, "case.opened");
        return caseId;
    }

    protected String registerIntake(UUID caseId, Map<String, Object> more) {
        var id = UUID.randomUUID().toString();
        intakes.send(id, "intake.registered", caseId, intake(caseId, more));
        return id;
    }

    protected static Map<String, Object> intake(UUID caseId, Map<String, Object> more) {
        var intakeId = Ids.next();
        var content = new HashMap<String, Object>(Map.of(
                "citizen", Map.of("name", "Noor", "birthDate", "2009-02-03", "bsn", "111222333"),
                "story", Map.of("text", "Ik ben zwanger en mag niet meer thuis wonen. \uD83D\uDC76", "language", "nl"),
                "wishes", List.of("een eigen plek"),
                "network", List.of(Map.of("name", "Tante Els", "relation", "aunt")),
                "requirements",
                        List.of(Map.of(
                                "id", Ids.next().toString(),
                                "code", "parental-signature",
                                "label", "Signature of a parent",
                                "status", "MISSING"))));
        content.putAll(more);
        return Map.of(
                "intakeId",
                intakeId,
                "caseId",
                caseId,
                "agency",
                TOWN_HALL,
                "channel",
                "DESK",
                "urgency",
                "URGENT",
                "registeredAt",
                Instant.now(),
                "sealed",
                seal("intake-service", "case-service", Map.of("case", caseId.toString()), content));
    }

    /** What handoff-service publishes of a proposal by the town hall to the housing corporation, on a legal task. */
    protected static Map<String, Object> proposal(UUID handoff, UUID caseId, String sender, Map<String, Object> basis) {
        return proposal(handoff, caseId, sender, "URGENT", basis, "STORY", "WISHES", "IDENTITY", "SIGNALS");
    }

    protected static Map<String, Object> proposal(
            UUID handoff, UUID caseId, String sender, String urgency, Map<String, Object> basis, String... categories) {
        return Map.of(
                "handoffId",
                handoff,
                "caseId",
                caseId,
                "kind",
                "TRANSFER",
                "sender",
                sender,
                "receiver",
                HOUSING,
                "urgency",
                urgency,
                "proposedAt",
                Instant.now(),
                "sealed",
                seal(
                        "handoff-service",
                        "case-service",
                        Map.of("handoff", handoff.toString(), "case", caseId.toString()),
                        Map.of(
                                "need",
                                Map.of("code", "SHELTER", "text", "A room tonight"),
                                "purpose",
                                "shelter",
                                "basis",
                                basis,
                                "categories",
                                List.of(categories))));
    }

    protected static Map<String, Object> legalTask() {
        return Map.of("type", "LEGAL_TASK", "article", "Wmo 2015, art. 1.2.1");
    }

    protected static Map<String, Object> moved(UUID handoff, UUID caseId, Map<String, Object> more) {
        var data = new HashMap<String, Object>(
                Map.of("handoffId", handoff, "caseId", caseId, "sender", TOWN_HALL, "receiver", HOUSING));
        data.putAll(more);
        return data;
    }

    protected UUID propose(UUID caseId) {
        var handoff = Ids.next();
        handoffs.send("handoff.proposed", caseId, proposal(handoff, caseId, TOWN_HALL, legalTask()));
        return handoff;
    }

    /** A handoff of the town hall's to this receiver, from its proposal to its landing in this turn; gives its id. */
    protected UUID landed(UUID caseId, HandoffKind kind, String receiver, int turn) {
        var handoff = Ids.next();
        var proposal = new HashMap<>(proposal(handoff, caseId, TOWN_HALL, legalTask()));
        proposal.putAll(Map.of("kind", kind, "receiver", receiver));
        handoffs.send("handoff.proposed", caseId, proposal);
        handoffs.send("handoff.accepted", caseId, moved(handoff, caseId, Map.of("receiver", receiver)));
        reportLanding(handoff, caseId, kind, receiver, turn);
        return handoff;
    }

    protected String reportLanding(UUID handoff, UUID caseId, HandoffKind kind, String receiver, int turn) {
        return handoffs.send(
                "handoff.landing-reported",
                caseId,
                moved(handoff, caseId, Map.of("kind", kind, "receiver", receiver, "turn", turn)));
    }

    protected void reportLanding(UUID handoff, UUID caseId, int turn) {
        handoffs.send("handoff.landing-reported", caseId, moved(handoff, caseId, Map.of("turn", turn)));
    }

    /** Waits until this was published about the case, and gives the last one. */
    protected JsonNode awaitPublished(UUID caseId, String type) {
        return awaitPublished(caseId, type, 1);
    }

    protected JsonNode awaitPublished(UUID caseId, String type, int times) {
        return await(type + " about " + caseId)
                .atMost(Duration.ofSeconds(20))
                .until(() -> outbox.about(caseId, CASE_TOPIC, type), event -> event.size() >= times)
                .getLast();
    }

    /** What was sealed about the case in this event, as handoff-service reads it. */
    protected SealedPayload awaitSealed(UUID caseId, String type) {
        return TestSealing.as("handoff-service")
                .open(awaitPublished(caseId, type).get("sealed"), "case-service");
    }

    /** Waits until this very event has been taken. */
    protected void awaitTaken(String id) {
        await("taking of " + id)
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM inbox WHERE id = '" + id + "'") > 0);
    }

    /** Waits until everything published about the case on the topic of handoffs so far has been taken. */
    protected void awaitHandoffsTaken(UUID caseId) {
        awaitTaken(handoffs.send("handoff.concluded", caseId, moved(Ids.next(), caseId, Map.of())));
    }

    protected long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    protected Response close(String agency, UUID caseId) {
        return as(agency)
                .body(Map.of("decision", "CLOSE", "reason", "She found a room herself"))
                .post("/v1/cases/{id}/decisions", caseId);
    }

    protected static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(answer.<String>path("type")).isEqualTo("urn:stokje:problem:" + code);
        assertThat(answer.asString()).doesNotContain("Exception", "\tat ", "nl.stokje.cases");
    }

    protected static JsonNode seal(String sender, String reader, Map<String, Object> claims, Object content) {
        var keys = TestSealing.keysOf(sender);
        var bound = new HashMap<>(claims);
        bound.putIfAbsent("aud", reader);
        return TestSealing.as(sender)
                .seal(new SealedPayload(bound, JSON.valueToTree(content)), List.of(keys.publicKeyOf(reader)));
    }
}
