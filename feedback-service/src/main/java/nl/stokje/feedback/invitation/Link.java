package nl.stokje.feedback.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Refusal;

/** A way to answer one invitation, given to the citizen. The newest of an invitation is the only one that opens it. */
@Entity
@Table(name = "link")
public class Link {
    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private InvitationId invitationId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "minted_by")
    private String mintedBy;

    @Column(name = "minted_at")
    private Instant mintedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Link() {}

    Link(Invitation invitation, Token token, String mintedBy, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.invitationId = invitation.id();
        this.tokenHash = token.hash();
        this.mintedBy = mintedBy;
        this.mintedAt = now;
        this.expiresAt = expiresAt;
    }

    /**
     * @param newest the newest link of the same invitation
     * @throws Refusal when it has expired, or isn't that one
     */
    public void requireOpen(Link newest, Instant now) {
        if (!id.equals(newest.id)) {
            throw gone("link-replaced", "A newer link was given in place of this one.", "Use the newest link.");
        }
        if (!now.isBefore(expiresAt)) {
            throw gone("link-expired", "This link has expired.", "Ask your caseworker for a new one.");
        }
    }

    public InvitationId invitationId() {
        return invitationId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    private static Refusal gone(String code, String detail, String next) {
        return Refusal.gone(code, detail, Map.of("next", next));
    }
}
