package nl.stokje.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.Immutable;

/** Somebody read what a citizen told (design, I11). */
@Entity
@Immutable
@Table(name = "look")
public class Look {
    @Id
    private UUID id;

    @Column(name = "intake_id")
    private UUID intakeId;

    private Oin agency;
    private String subject;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected Look() {}

    /** @param subject the person, as the identity provider names them */
    public Look(Intake intake, Oin agency, String subject, Instant now) {
        this.id = Ids.next();
        this.intakeId = intake.id();
        this.agency = agency;
        this.subject = subject;
        this.lookedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Oin agency() {
        return agency;
    }

    public String subject() {
        return subject;
    }

    public Instant lookedAt() {
        return lookedAt;
    }
}
