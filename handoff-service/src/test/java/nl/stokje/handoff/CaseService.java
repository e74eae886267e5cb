package nl.stokje.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.kit.Ids;
import nl.stokje.kit.events.TestTopic;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.TestSealing;

/** Speaks as case-service does: seals with its key, and publishes on its topic. */
public final class CaseService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestTopic topic = new TestTopic("stokje.case.v1", "case-service");

    /** An event as it was sent, to be sent again. */
    public record Sent(String id, String type, UUID caseId, Map<String, ?> data) {}

    public Sent previewSealed(Transfer transfer, int turn) {
        return sealed(
                "case.preview-sealed", transfer, turn, claims(transfer, DisclosureLevel.PREVIEW, turn), preview());
    }

    public Sent contextSealed(Transfer transfer, int turn) {
        return sealed(
                "case.context-sealed", transfer, turn, claims(transfer, DisclosureLevel.CONTEXT, turn), context());
    }

    public Sent previewRefused(Transfer transfer, String reason) {
        return tell(
                "case.preview-refused",
                transfer.caseId(),
                Map.of("handoffId", transfer.id(), "reason", reason, "detail", "In a sentence."));
    }

    public Sent batonPassed(Transfer transfer, int turn) {
        return tell(
                "case.baton-passed",
                transfer.caseId(),
                Map.of(
                        "handoffId",
                        transfer.id(),
                        "from",
                        transfer.sender(),
                        "to",
                        transfer.receiver(),
                        "turn",
                        turn,
                        "passedAt",
                        Instant.now().toString()));
    }

    /** As an answer about a request, a joining or an advice: on this turn. */
    public Sent onTurn(String type, Transfer transfer, int turn) {
        return tell(type, transfer.caseId(), Map.of("handoffId", transfer.id(), "turn", turn));
    }

    public Sent requestRefused(Transfer transfer) {
        return tell(
                "case.request-refused", transfer.caseId(), Map.of("handoffId", transfer.id(), "reason", "NOT_HOLDER"));
    }

    public Sent assistanceEnded(Transfer transfer, String reason) {
        return tell("case.assistance-ended", transfer.caseId(), Map.of("handoffId", transfer.id(), "reason", reason));
    }

    public Sent batonRefused(Transfer transfer, String reason) {
        return tell("case.baton-refused", transfer.caseId(), Map.of("handoffId", transfer.id(), "reason", reason));
    }

    public Sent closed(UUID caseId, int turn) {
        return tell("case.closed", caseId, Map.of("turn", turn));
    }

    public Sent reopened(UUID caseId, int turn) {
        return tell("case.reopened", caseId, Map.of("turn", turn, "holder", ServiceTest.TOWN_HALL));
    }

    public Sent sealed(String type, Transfer transfer, int turn, Map<String, Object> claims, JsonNode content) {
        return tell(
                type,
                transfer.caseId(),
                Map.of("handoffId", transfer.id(), "turn", turn, "sealed", seal(claims, content)));
    }

    /** The claims as case-service signs them. */
    public static Map<String, Object> claims(Transfer transfer, DisclosureLevel level, int turn) {
        var claims = new HashMap<String, Object>();
        claims.put("aud", transfer.receiver());
        claims.put("receiver", transfer.receiver());
        claims.put("handoff", transfer.id().toString());
        claims.put("case", transfer.caseId().toString());
        claims.put("turn", turn);
        claims.put("level", level.name());
        claims.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
        return claims;
    }

    public static JsonNode seal(Map<String, Object> claims, JsonNode content, JWK... alsoFor) {
        var readers = new ArrayList<JWK>(List.of(alsoFor));
        readers.add(TestSealing.keysOf("case-service").publicKeyOf("handoff-service"));
        return TestSealing.as("case-service").seal(new SealedPayload(claims, content), readers);
    }

    public static ObjectNode preview() {
        return JSON.createObjectNode().put("need", "SHELTER").put("purpose", "A bed for tonight");
    }

    public static ObjectNode context() {
        return preview().put("story", "They put me out of the house.");
    }

    public Sent tell(String type, UUID caseId, Map<String, ?> data) {
        var whole = new HashMap<String, Object>(data);
        whole.put("caseId", caseId);
        return send(new Sent(Ids.next().toString(), type, caseId, whole));
    }

    /** As after a crash of the relay: the very same event once more. */
    public Sent send(Sent event) {
        topic.send(event.id(), event.type(), event.caseId(), event.data());
        return event;
    }

    /** Something that nobody can read, under an id of its own. */
    public String sendRaw(String type, UUID caseId, String value) {
        var id = Ids.next().toString();
        topic.sendRaw(id, type, caseId, value);
        return id;
    }

    @Override
    public void close() {
        topic.close();
    }
}
