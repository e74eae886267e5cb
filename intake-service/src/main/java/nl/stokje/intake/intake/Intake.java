package nl.stokje.intake.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.intake.content.IntakeContent;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Type;

/** What a citizen asked at an agency. Never changed after it is registered (I9); the database refuses it too. */
@Entity
@Immutable
@Table(name = "intake")
class Intake {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private CaseId caseId;

    private Oin agency;

    @Enumerated(EnumType.STRING)
    private IntakeChannel channel;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    /** {@link IntakeContent} and what belongs to it, in JSON; read only where it is shown. */
    @Basic(fetch = FetchType.LAZY)
    @Type(PersonalTextType.class)
    private PersonalText content;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Intake() {}

    private Intake(Oin agency, IntakeChannel channel, Urgency urgency, String registeredBy, Instant registeredAt) {
        this.id = Ids.next();
        this.caseId = new CaseId(Ids.next());
        this.agency = agency;
        this.channel = channel;
        this.urgency = urgency;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /** A new intake, which gives the case its id. */
    public static Intake at(Oin agency, IntakeChannel channel, Urgency urgency, String registeredBy, Instant now) {
        return new Intake(agency, channel, urgency, registeredBy, now);
    }

    /**
     * Takes the content in, once.
     *
     * @param written the content in JSON
     * @param sealed the content as only case-service can read it
     */
    public IntakeRegistered register(PersonalText written, JsonNode sealed) {
        this.content = written;
        place(content);
        return new IntakeRegistered(id(), caseId, agency, channel, urgency, registeredAt, sealed);
    }

    public IntakeId id() {
        return new IntakeId(id);
    }

    public CaseId caseId() {
        return caseId;
    }

    public Oin agency() {
        return agency;
    }

    public IntakeChannel channel() {
        return channel;
    }

    public Urgency urgency() {
        return urgency;
    }

    public PersonalText content() {
        place(content);
        return content;
    }

    private void place(PersonalText text) {
        PersonalRow.of("intake", id, caseId.value()).holds("content", text);
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
