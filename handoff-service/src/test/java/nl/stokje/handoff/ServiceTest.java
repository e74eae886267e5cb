package nl.stokje.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.events.TestOutbox.Row;
import nl.stokje.kit.events.TestOutbox;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The whole service on real servers; the tests play both agencies and case-service. */
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "handoff"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "handoff-service"))
abstract class ServiceTest {
    static final String TOWN_HALL = "00000001002564440000";
    static final String SHELTER = "00000001003333330000";
    static final String STRANGER = "00000001009999990000";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TOKENS = new HashMap<>();

    @ConfigProperty(name = "stokje.test.token-url")
    URI tokenUrl;

    @Inject
    Session session;

    @Inject
    TestOutbox outbox;

    CaseService caseService;

    private final Set<UUID> cases = new HashSet<>();

    @BeforeEach
    void registerAgencies() {
        caseService = new CaseService();
        for (var oin : List.of(TOWN_HALL, SHELTER, STRANGER)) {
            as(oin, "agency-admin").body(entry("Agency " + oin)).put("/v1/agencies/" + oin);
        }
    }

    /** Whatever a test is about: what the service tells in it is as its schemas say. */
    @AfterEach
    void everythingToldFitsItsSchema() {
        cases.stream()
                .flatMap(caseId -> outbox.about(caseId).stream())
                .filter(told -> !told.topic().endsWith(".dlq"))
                .forEach(EventSchemas::assertFits);
    }

    @AfterEach
    void close() {
        caseService.close();
    }

    static Map<String, Object> entry(String name) {
        return new HashMap<>(Map.of(
                "names", Map.of("nl", name),
                "capabilities", List.of("SHELTER"),
                "regions", List.of("GM0363"),
                "contact", Map.of("email", "desk@example.nl")));
    }

    /** Of an agency that nobody has registered yet. */
    static String freshOin() {
        return "0000000100" + String.format("%010d", System.nanoTime() % 10_000_000_000L);
    }

    RequestSpecification as(String agency, String... groups) {
        var token =
                TOKENS.computeIfAbsent(agency + String.join("+", groups), _ -> new Tokens(tokenUrl).of(agency, groups));
        return withToken(token);
    }

    static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    RequestSpecification townHall() {
        return as(TOWN_HALL, "caseworker");
    }

    RequestSpecification shelter() {
        return as(SHELTER, "caseworker");
    }

    static Map<String, Object> proposal(UUID caseId) {
        return new HashMap<>(Map.of(
                "caseId",
                caseId,
                "receiver",
                SHELTER,
                "kind",
                "TRANSFER",
                "need",
                Map.of("code", "SHELTER", "text", "A bed for a girl of seventeen"),
                "purpose",
                "A safe place for tonight",
                "basis",
                Map.of("type", "CONSENT"),
                "categories",
                List.of("STORY", "WISHES"),
                "urgency",
                "NORMAL"));
    }

    Transfer propose() {
        return propose(proposal(Ids.next()));
    }

    Transfer propose(Map<String, Object> body) {
        return begun(townHall().body(body).post("/v1/handoffs"));
    }

    /** The handoff that an answer tells of. */
    Transfer begun(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var transfer = new Transfer(
                UUID.fromString(answer.path("id")),
                UUID.fromString(answer.path("caseId")),
                answer.path("sender"),
                answer.path("receiver"));
        cases.add(transfer.caseId());
        return transfer;
    }

    Transfer crisis() {
        var body = proposal(Ids.next());
        body.put("urgency", "CRISIS");
        return propose(body);
    }

    Transfer offered() {
        var transfer = propose();
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        return transfer;
    }

    Transfer accepted() {
        var transfer = offered();
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        return transfer;
    }

    Transfer acceptedWithContext() {
        var transfer = accepted();
        awaitTaken(caseService.contextSealed(transfer, 1));
        return transfer;
    }

    Transfer joined() {
        var assist = acceptedWithContext("ASSIST");
        var joining = shelter().body(Map.of()).post(path(assist, "/landing-reports"));
        assertThat(joining.statusCode()).as(joining.asString()).isEqualTo(202);
        awaitTaken(caseService.onTurn("case.assistance-begun", assist, 1));
        assertThat(stateOf(assist)).isEqualTo("LANDED");
        return assist;
    }

    Transfer acceptedWithContext(String kind) {
        var body = proposal(Ids.next());
        body.put("kind", kind);
        var handoff = propose(body);
        caseService.previewSealed(handoff, 1);
        awaitState(handoff, "OFFERED");
        decide(shelter(), handoff, Map.of("decision", "ACCEPT"));
        awaitTaken(caseService.contextSealed(handoff, 1));
        return handoff;
    }

    Transfer requested(String kind) {
        return begun(shelter().body(requesting(kind)).post("/v1/handoff-requests"));
    }

    static Map<String, Object> requesting(String kind) {
        return Map.of(
                "caseId",
                Ids.next(),
                "holder",
                TOWN_HALL,
                "kind",
                kind,
                "need",
                Map.of("code", "SHELTER", "text", "She was here before"),
                "purpose",
                "To go on where we were",
                "urgency",
                "NORMAL");
    }

    static Map<String, Object> minutes(UUID caseId, String one, String other) {
        return new HashMap<>(Map.of(
                "caseId",
                caseId,
                "participants",
                List.of(Map.of("agency", one, "name", "Ans"), Map.of("agency", other)),
                "agreement",
                "She stays where she is",
                "holder",
                one,
                "heldAt",
                Instant.now().toString()));
    }

    Transfer landing() {
        var transfer = acceptedWithContext();
        assertThat(reportLanding(transfer).statusCode()).isEqualTo(202);
        return transfer;
    }

    Transfer landed() {
        var transfer = landing();
        caseService.batonPassed(transfer, 2);
        awaitState(transfer, "LANDED");
        return transfer;
    }

    Response reportLanding(Transfer transfer) {
        return shelter()
                .body(Map.of("channel", "DESK", "contactAt", Instant.now().toString()))
                .post(path(transfer, "/landing-reports"));
    }

    void decide(RequestSpecification party, Transfer transfer, Map<String, ?> decision) {
        var answer = party.body(decision).post(path(transfer, "/decisions"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    static Map<String, String> declining() {
        return Map.of("decision", "DECLINE", "reason", "No bed is free", "declineCause", "CAPACITY");
    }

    static String path(Transfer transfer, String rest) {
        return "/v1/handoffs/" + transfer.id() + rest;
    }

    String stateOf(Transfer transfer) {
        return townHall().get(path(transfer, "")).path("state");
    }

    void awaitState(Transfer transfer, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stateOf(transfer)).isEqualTo(state));
    }

    /** Waits until this event, and so all before it of its case, has taken effect. */
    void awaitTaken(CaseService.Sent event) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count("SELECT count(*) FROM inbox WHERE id = '" + event.id() + "'"))
                        .isEqualTo(1));
    }

    long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    /** What was told on this topic about this key, in its order. */
    List<Row> told(String topic, Object key) {
        return outbox.about(key).stream()
                .filter(row -> row.topic().equals(topic))
                .toList();
    }

    static String feedOf(String agency) {
        return "stokje.feed." + agency + ".v1";
    }

    static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("urn:stokje:problem:" + code);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("detail")).isNotBlank();
    }
}
