package nl.stokje.feedback.invitation;

import java.time.Instant;
import nl.stokje.kit.Oin;

/** The citizen said how it went. */
public record FeedbackAnswered(
        InvitationId invitationId,
        CaseId caseId,
        HandoffId handoffId,
        Oin agency,
        Helped helped,
        boolean toldAgain,
        Instant answeredAt)
        implements FeedbackEvent {}
