package nl.stokje.feedback.domain;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Oin;

/** There is a reason to ask the citizen how it went. */
public record FeedbackInvited(
        UUID invitationId, UUID caseId, UUID handoffId, Oin agency, Occasion occasion, Instant invitedAt)
        implements FeedbackEvent {
    @Override
    public String type() {
        return "feedback.invited";
    }
}
