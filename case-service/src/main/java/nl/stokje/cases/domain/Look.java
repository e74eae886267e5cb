package nl.stokje.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** Somebody looked at personal data of a case (I11). */
@Entity
@Table(name = "look")
public class Look {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private Oin agency;
    private String subject;
    private String what;
    private Instant at;

    protected Look() {}

    public Look(UUID caseId, Oin agency, String subject, String what, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.agency = agency;
        this.subject = subject;
        this.what = what;
        this.at = at;
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

    public String what() {
        return what;
    }

    public Instant at() {
        return at;
    }
}
