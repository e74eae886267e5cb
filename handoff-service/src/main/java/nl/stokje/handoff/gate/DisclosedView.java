package nl.stokje.handoff.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.stokje.kit.sealing.SealedPayload;

/** What case-service disclosed, opened: see {@link PreviewDocument} and {@link ContextDocument} for what is in it. */
record DisclosedView(Map<String, Object> claims, JsonNode content) {
    static DisclosedView of(SealedPayload payload) {
        return new DisclosedView(payload.claims(), payload.content());
    }
}
