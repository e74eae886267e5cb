package nl.stokje.handoff.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** Somebody saw personal data: who, what, when (I11). Written in the transaction that shows it. */
@Entity
@Table(name = "look")
public class Look {
    /** What was seen. */
    public enum What {
        PROPOSAL,
        PREVIEW,
        CONTEXT,
        QUESTIONS,
        DECISIONS,
        LANDING_REPORTS,
        OUTCOMES,
        CONFERENCE
    }

    @Id
    private UUID id;

    @Column(name = "handoff_id")
    private UUID handoffId;

    @Column(name = "conference_id")
    private UUID conferenceId;

    @Enumerated(EnumType.STRING)
    private What what;

    private Oin agency;
    private String subject;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected Look() {}

    /** At what was agreed in a conference, which is about a case rather than about one handoff. */
    public static Look atConference(UUID conferenceId, Oin agency, String subject, Instant now) {
        var look = new Look(null, What.CONFERENCE, agency, subject, now);
        look.conferenceId = conferenceId;
        return look;
    }

    /** @param subject the person, as the identity provider names them */
    public Look(UUID handoffId, What what, Oin agency, String subject, Instant now) {
        this.id = Ids.next();
        this.handoffId = handoffId;
        this.what = what;
        this.agency = agency;
        this.subject = subject;
        this.lookedAt = now;
    }
}
