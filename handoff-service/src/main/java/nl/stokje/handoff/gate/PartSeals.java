package nl.stokje.handoff.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.Sealing;

/** Opens what case-service sealed, and checks that it was sealed for this very handoff. */
@ApplicationScoped
class PartSeals {
    private static final String SENDER = "case-service";

    private final Sealing sealing;
    private final ObjectMapper json;

    PartSeals(Sealing sealing, ObjectMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    SealedPayload open(String jwe) {
        return sealing.open(tree(jwe), SENDER);
    }

    JsonNode tree(String jwe) {
        try {
            return json.readTree(jwe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored sealed part is always JSON", e);
        }
    }

    /** @throws SealBroken when its signed claims aren't those of the handoff */
    SealedPayload checked(Handoff handoff, DisclosureLevel level, int turn, JsonNode sealed) {
        var payload = sealing.open(sealed, SENDER);
        check(payload, "handoff", handoff.id());
        check(payload, "case", handoff.caseId());
        check(payload, "receiver", handoff.receiver());
        check(payload, "level", level);
        check(payload, "turn", handoff.turns().expected());
        if (turn != handoff.turns().expected()) {
            throw new SealBroken("The event's turn isn't that of the handoff");
        }
        return payload;
    }

    private static void check(SealedPayload payload, String claim, Object expected) {
        if (!String.valueOf(expected).equals(payload.claim(claim))) {
            throw new SealBroken("Its claim '" + claim + "' isn't that of the handoff");
        }
    }
}
