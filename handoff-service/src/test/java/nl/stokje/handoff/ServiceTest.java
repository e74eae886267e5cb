package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The tests play both agencies and case-service: what they do step by step. */
public abstract class ServiceTest extends RunningService {
    protected CaseService caseService;

    private final Set<UUID> cases = new HashSet<>();

    @BeforeEach
    protected void registerAgencies() {
        caseService = new CaseService();
        for (var oin : List.of(TOWN_HALL, SHELTER, STRANGER)) {
            as(oin, "agency-admin").body(entry("Agency " + oin)).put("/v1/agencies/" + oin);
        }
    }

    /** Whatever a test is about: what the service publishes in it is as its schemas say. */
    @AfterEach
    protected void everythingPublishedFitsItsSchema() {
        cases.stream()
                .flatMap(caseId -> outbox.about(caseId).stream())
                .filter(row -> !row.topic().endsWith(".dlq"))
                .forEach(ServiceTest::assertFits);
    }

    @AfterEach
    protected void close() {
        caseService.close();
    }

    protected static Map<String, Object> proposal(UUID caseId) {
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

    protected Transfer propose() {
        return propose(proposal(Ids.next()));
    }

    protected Transfer propose(Map<String, Object> body) {
        return begun(townHall().body(body).post("/v1/handoffs"));
    }

    /** The handoff that an answer tells of. */
    protected Transfer begun(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var transfer = new Transfer(
                UUID.fromString(answer.path("id")),
                UUID.fromString(answer.path("caseId")),
                answer.path("sender"),
                answer.path("receiver"));
        cases.add(transfer.caseId());
        return transfer;
    }

    protected Transfer crisis() {
        var body = proposal(Ids.next());
        body.put("urgency", "CRISIS");
        return propose(body);
    }

    protected Transfer offered() {
        var transfer = propose();
        caseService.previewSealed(transfer, 1);
        awaitState(transfer, "OFFERED");
        return transfer;
    }

    protected Transfer accepted() {
        var transfer = offered();
        decide(shelter(), transfer, Map.of("decision", "ACCEPT"));
        return transfer;
    }

    protected Transfer acceptedWithContext() {
        var transfer = accepted();
        awaitTaken(caseService.contextSealed(transfer, 1));
        return transfer;
    }

    protected Transfer joined() {
        var assist = acceptedWithContext("ASSIST");
        var joining = shelter().body(Map.of()).post(path(assist, "/landing-reports"));
        assertThat(joining.statusCode()).as(joining.asString()).isEqualTo(202);
        awaitTaken(caseService.onTurn("case.assistance-begun", assist, 1));
        assertThat(stateOf(assist)).isEqualTo("LANDED");
        return assist;
    }

    protected Transfer acceptedWithContext(String kind) {
        var body = proposal(Ids.next());
        body.put("kind", kind);
        var handoff = propose(body);
        caseService.previewSealed(handoff, 1);
        awaitState(handoff, "OFFERED");
        decide(shelter(), handoff, Map.of("decision", "ACCEPT"));
        awaitTaken(caseService.contextSealed(handoff, 1));
        return handoff;
    }

    protected Transfer requested(String kind) {
        return begun(shelter().body(requesting(kind)).post("/v1/handoff-requests"));
    }

    protected static Map<String, Object> requesting(String kind) {
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

    protected static Map<String, Object> minutes(UUID caseId, String one, String other) {
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

    protected Transfer landing() {
        var transfer = acceptedWithContext();
        assertThat(reportLanding(transfer).statusCode()).isEqualTo(202);
        return transfer;
    }

    protected Transfer landed() {
        var transfer = landing();
        caseService.batonPassed(transfer, 2);
        awaitState(transfer, "LANDED");
        return transfer;
    }

    protected Response reportLanding(Transfer transfer) {
        return shelter()
                .body(Map.of("channel", "DESK", "contactAt", Instant.now().toString()))
                .post(path(transfer, "/landing-reports"));
    }

    protected void decide(RequestSpecification party, Transfer transfer, Map<String, ?> decision) {
        var answer = party.body(decision).post(path(transfer, "/decisions"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    protected static Map<String, String> declining() {
        return Map.of("decision", "DECLINE", "reason", "No bed is free", "declineCause", "CAPACITY");
    }

    protected static String path(Transfer transfer, String rest) {
        return "/v1/handoffs/" + transfer.id() + rest;
    }

    protected String stateOf(Transfer transfer) {
        return townHall().get(path(transfer, "")).path("state");
    }

    protected void awaitState(Transfer transfer, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stateOf(transfer)).isEqualTo(state));
    }

    /** Waits until this event, and so all before it of its case, has taken effect. */
    protected void awaitTaken(CaseService.Sent event) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count("SELECT count(*) FROM inbox WHERE id = '" + event.id() + "'"))
                        .isEqualTo(1));
    }

    protected long parked(UUID caseId) {
        return count("SELECT count(*) FROM parked_key WHERE key = '" + caseId + "'");
    }
}
