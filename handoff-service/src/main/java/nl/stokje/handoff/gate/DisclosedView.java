package nl.stokje.handoff.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.stokje.kit.sealing.SealedPayload;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What case-service disclosed, opened. */
@Schema(name = "PreviewOrContext", description = "What case-service disclosed for a handoff, opened")
record DisclosedView(
        @Schema(description = "What case-service signed: handoff, case, turn, level, receiver, expiry")
        Map<String, Object> claims,

        @Schema(implementation = Object.class, description = "What case-service sealed: see its README")
        JsonNode content) {
    static DisclosedView of(SealedPayload payload) {
        return new DisclosedView(payload.claims(), payload.content());
    }
}
