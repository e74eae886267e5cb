package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/** What a party decided, and why. The reason is in a person's own words. */
@Entity
@Table(name = Decision.TABLE)
public class Decision {
    static final String TABLE = "decision";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private HandoffChoice choice;

    @Type(PersonalTextType.class)
    private PersonalText reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_cause")
    private DeclineCause declineCause;

    @Column(name = "better_agency")
    private Oin betterAgency;

    private Oin agency;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {}

    /** @throws Refusal when the reason isn't one for this choice */
    Decision(CaseId caseId, HandoffChoice choice, DecisionReason decisionReason, Oin agency, Instant now) {
        decisionReason.checkFor(choice);
        this.id = Ids.next();
        this.choice = choice;
        this.reason = PersonalText.of(decisionReason.reason());
        this.declineCause = decisionReason.declineCause();
        this.betterAgency = decisionReason.betterAgency();
        this.agency = agency;
        this.decidedAt = now;
        PersonalRow.of(TABLE, id, caseId.value()).holds("reason", reason);
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.ofLoaded(TABLE, id).holds("reason", reason);
    }

    public UUID id() {
        return id;
    }

    public HandoffChoice choice() {
        return choice;
    }

    public String reason() {
        return PersonalText.textOf(reason);
    }

    public DeclineCause declineCause() {
        return declineCause;
    }

    public Oin betterAgency() {
        return betterAgency;
    }

    public Oin agency() {
        return agency;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
