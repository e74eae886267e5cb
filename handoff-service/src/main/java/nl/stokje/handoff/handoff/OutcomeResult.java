package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a handoff as the receiver sees it; the citizen's own judgment is feedback-service's. */
@Schema(description = "What came of the handoff, as the receiver sees it")
public enum OutcomeResult {
    HELPED,
    PARTLY_HELPED,
    NOT_HELPED,
    REFERRED
}
