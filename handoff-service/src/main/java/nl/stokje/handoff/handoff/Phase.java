package nl.stokje.handoff.handoff;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a handoff waits for an agency to do; each wait has its own ladder (escalation; I3). */
@Schema(name = "HandoffPhase", description = "What a handoff waits for an agency to do")
public enum Phase {
    /** The holder decides about a request. */
    REQUEST,
    /** The receiver decides about an offer; its questions don't stop the clock. */
    ANSWER,
    /** The receiver, having accepted, meets the citizen, joins or answers. */
    LANDING;

    /** Empty while a handoff waits for no agency: case-service is about to answer, or the handoff has landed or ended. */
    static Optional<Phase> of(HandoffState state) {
        return switch (state) {
            case REQUESTED -> Optional.of(REQUEST);
            case OFFERED, CLARIFYING -> Optional.of(ANSWER);
            case ACCEPTED -> Optional.of(LANDING);
            case PREPARING, LANDING, LANDED, CONCLUDED, REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID ->
                Optional.empty();
        };
    }
}
