package nl.stokje.handoff.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Another key for an agency that has one. Whoever may choose the key reads all that is sealed from then on, so that one
 * stolen token must not be enough: a second person confirms it.
 */
@Entity
@DynamicUpdate // the service may change some of the columns only
@Table(name = "key_change")
class KeyChange {
    @Id
    private UUID id;

    private Oin oin;

    @Column(name = "public_key")
    private AgencyKey publicKey;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private KeyChangeDecision decision;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected KeyChange() {}

    /** @param publicKey null: no key any more */
    KeyChange(Oin oin, AgencyKey publicKey, String proposedBy, Instant now) {
        this.id = Ids.next();
        this.oin = oin;
        this.publicKey = publicKey;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /** @throws Refusal when it was decided before, or who proposed it would confirm it */
    void decide(KeyChangeDecision decision, String by, Instant now) {
        if (this.decision != null) {
            throw Refusal.conflict(
                    "key-change-decided",
                    "This change of the key was decided before.",
                    Map.of("decision", this.decision, "decidedAt", decidedAt));
        }
        if (decision == KeyChangeDecision.CONFIRM && proposedBy.equals(by)) {
            throw Refusal.forbidden(
                    "second-person-needed", "A change of the key is confirmed by somebody else than who proposed it.");
        }
        this.decision = decision;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** @param key null: none */
    boolean wants(AgencyKey key) {
        return Objects.equals(publicKey, key);
    }

    UUID id() {
        return id;
    }

    Oin oin() {
        return oin;
    }

    AgencyKey publicKey() {
        return publicKey;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    KeyChangeDecision decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
