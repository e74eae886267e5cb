package nl.stokje.feedback.rest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.stokje.feedback.domain.Invitation;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.kit.Oin;

/**
 * An invitation as its agency sees it.
 *
 * @param result what the receiver said came of the handoff, once concluded
 * @param askedAt when the first link was made; absent while nobody has asked
 */
public record InvitationView(
        UUID id,
        UUID caseId,
        UUID handoffId,
        Oin agency,
        Occasion occasion,
        String result,
        Instant invitedAt,
        Instant askedAt,
        Instant answeredAt) {
    static InvitationView of(Invitation invitation, Map<UUID, String> results) {
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
