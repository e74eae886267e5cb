package nl.stokje.feedback.domain;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Oin;

/** The citizen said how it went. */
public record FeedbackAnswered(
        UUID invitationId,
        UUID caseId,
        UUID handoffId,
        Oin agency,
        Helped helped,
        boolean toldAgain,
        Instant answeredAt)
        implements FeedbackEvent {
    @Override
    public String type() {
        return "feedback.answered";
    }
}
