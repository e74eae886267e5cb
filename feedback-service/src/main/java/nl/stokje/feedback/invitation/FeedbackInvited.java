package nl.stokje.feedback.invitation;

import java.time.Instant;
import nl.stokje.kit.Oin;

/** There is a reason to ask the citizen how it went. */
public record FeedbackInvited(
        InvitationId invitationId, CaseId caseId, HandoffId handoffId, Oin agency, Occasion occasion, Instant invitedAt)
        implements FeedbackEvent {}
