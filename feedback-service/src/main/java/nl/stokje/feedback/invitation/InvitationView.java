package nl.stokje.feedback.invitation;

import java.time.Instant;
import java.util.Map;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation as its agency sees it.
 *
 * @param result what the receiver said came of the handoff, once concluded
 * @param askedAt when the first link was made; absent while nobody has asked
 */
record InvitationView(
        InvitationId id,
        CaseId caseId,
        HandoffId handoffId,

        @Schema(description = "The agency that may ask the citizen")
        Oin agency,

        @Schema(description = "What gave the reason to ask", examples = "LANDING")
        Occasion occasion,

        @Schema(description = "What the receiver reported of the handoff, once it is concluded", examples = "HELPED")
        String result,

        @Schema(description = "When the invitation arose", examples = "2026-11-22T09:00:00Z")
        Instant invitedAt,

        @Schema(
                description = "When the first link was made; absent while nobody has asked the citizen",
                examples = "2026-11-23T09:00:00Z")
        Instant askedAt,

        @Schema(description = "When the citizen answered; absent before", examples = "2026-11-24T09:00:00Z")
        Instant answeredAt) {
    static InvitationView of(Invitation invitation, Map<HandoffId, String> results) {
        return new InvitationView(
                invitation.id(),
                invitation.caseId(),
                invitation.handoffId(),
                invitation.agency(),
                invitation.occasion(),
                invitation.handoffId() == null ? null : results.get(invitation.handoffId()),
                invitation.invitedAt(),
                invitation.askedAt(),
                invitation.answeredAt());
    }
}
