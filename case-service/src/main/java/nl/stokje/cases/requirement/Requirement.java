package nl.stokje.cases.requirement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.requirement.RequirementEvent.RequirementMet;
import nl.stokje.cases.requirement.RequirementEvent.RequirementWaived;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/** Something a procedure asks for. What is missing is met later, or waived by a professional with a reason (I12, I10). */
@Entity
@Table(name = "requirement")
public class Requirement {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "case_id")
    private CaseId caseId;

    private String code;
    private String label;

    @Enumerated(EnumType.STRING)
    private RequirementStatus status;

    @Type(PersonalTextType.class)
    private PersonalText reason;

    @Column(name = "decided_by")
    private Oin decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Requirement() {}

    public Requirement(RequirementId id, CaseId caseId, String code, String label, RequirementStatus status) {
        this.id = id.value();
        this.caseId = caseId;
        this.code = code;
        this.label = label;
        this.status = status;
    }

    /**
     * @param how in a few words, or null
     * @throws RequirementSettled when the requirement isn't missing any more
     */
    RequirementMet meet(String how, Oin by, Instant now) {
        settle(RequirementStatus.MET, how, by, now);
        return new RequirementMet(caseId, id(), by, now);
    }

    /**
     * Sets the rule aside.
     *
     * @param reason why; it travels with the case
     * @throws RequirementSettled when the requirement isn't missing any more
     * @throws Refusal when no reason is given
     */
    RequirementWaived waive(String reason, Oin by, Instant now) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", null, "a sentence", "A rule is set aside with a reason, which travels.");
        }
        settle(RequirementStatus.WAIVED, reason, by, now);
        return new RequirementWaived(caseId, id(), by, now);
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.of("requirement", id, caseId.value()).holds("reason", reason);
    }

    private void settle(RequirementStatus to, String reason, Oin by, Instant now) {
        if (status != RequirementStatus.MISSING) {
            throw new RequirementSettled(id(), status);
        }
        this.status = to;
        this.reason = PersonalText.of(reason);
        placeTexts();
        this.decidedBy = by;
        this.decidedAt = now;
    }

    public RequirementId id() {
        return new RequirementId(id);
    }

    CaseId caseId() {
        return caseId;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public RequirementStatus status() {
        return status;
    }

    public String reason() {
        return PersonalText.textOf(reason);
    }

    public Oin decidedBy() {
        return decidedBy;
    }
}
