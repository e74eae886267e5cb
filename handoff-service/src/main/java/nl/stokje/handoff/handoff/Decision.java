package nl.stokje.handoff.handoff;

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

/** What a party decided, and why. The reason is in a person's own words. */
@Entity
@Table(name = "decision")
public class Decision {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private HandoffChoice choice;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_cause")
    private DeclineCause declineCause;

    @Column(name = "better_agency")
    private Oin betterAgency;

    private Oin agency;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {}

    Decision(HandoffChoice choice, DecisionReason decisionReason, Oin agency, Instant now) {
        this.id = Ids.next();
        this.choice = choice;
        this.reason = decisionReason.reason();
        this.declineCause = decisionReason.declineCause();
        this.betterAgency = decisionReason.betterAgency();
        this.agency = agency;
        this.decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public HandoffChoice choice() {
        return choice;
    }

    public String reason() {
        return reason;
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
