package nl.stokje.feedback.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** Somebody read a citizen's own words (design, I11). */
@Entity
@Table(name = "look")
public class Look {
    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private UUID invitationId;

    private Oin agency;
    private String subject;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected Look() {}

    /** @param subject the person, as the identity provider names them */
    public Look(Invitation invitation, Oin agency, String subject, Instant now) {
        this.id = Ids.next();
        this.invitationId = invitation.id();
        this.agency = agency;
        this.subject = subject;
        this.lookedAt = now;
    }
}
