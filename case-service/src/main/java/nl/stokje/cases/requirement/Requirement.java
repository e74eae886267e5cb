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
import nl.stokje.cases.requirement.RequirementEvent.RequirementAdded;
import nl.stokje.cases.requirement.RequirementEvent.RequirementMet;
import nl.stokje.cases.requirement.RequirementEvent.RequirementWaived;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import nl.stokje.kit.vocabulary.Labels;
import nl.stokje.kit.vocabulary.Language;
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

    @Type(PersonalTextType.class)
    @Column(name = "own_label_nl")
    private PersonalText ownLabelNl;

    @Type(PersonalTextType.class)
    @Column(name = "own_label_en")
    private PersonalText ownLabelEn;

    @Column(name = "added_by")
    private Oin addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Requirement() {}

    public Requirement(RequirementId id, CaseId caseId, String code, String label, RequirementStatus status) {
        this.id = id.value();
        this.caseId = caseId;
        this.code = code;
        this.label = label;
        this.status = status;
    }

    /**
     * Something that turned out to be asked for after the intake, and isn't there yet.
     *
     * @param code of the published list, or one of this agency's own
     * @param own what it is called, for a code of one's own; null for a published one, which has its names
     * @throws Refusal when a code of one's own has no name, or a published one is given another
     */
    static Requirement added(CaseId caseId, String code, Labels own, Oin by, Instant now) {
        var published = PublishedRequirements.labelsOf(code);
        if (published.isPresent() && own != null) {
            throw Refusal.invalid(
                    "labels", null, "nothing, for a published code", "This code is published, with names of its own.");
        }
        if (published.isEmpty() && own == null) {
            throw Refusal.invalid(
                    "labels",
                    null,
                    "a name in Dutch (nl), in English (en), or both",
                    "A code that isn't published needs a name, so that people know what is asked for.");
        }
        var label = published.map(labels -> labels.in(Language.EN)).orElse(code);
        var requirement =
                new Requirement(new RequirementId(Ids.next()), caseId, code, label, RequirementStatus.MISSING);
        requirement.addedBy = by;
        requirement.addedAt = now;
        if (own != null) {
            requirement.ownLabelNl = PersonalText.of(own.nl());
            requirement.ownLabelEn = PersonalText.of(own.en());
        }
        requirement.placeTexts();
        return requirement;
    }

    /** @param holder who answers for the case */
    RequirementAdded addition(Oin holder) {
        return new RequirementAdded(caseId, id(), holder, addedBy, addedAt);
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
        PersonalRow.of("requirement", id, caseId.value())
                .holds("reason", reason)
                .holds("own_label_nl", ownLabelNl)
                .holds("own_label_en", ownLabelEn);
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

    /** What it is called: by who added it, by the published list, or as the intake said where neither has a name. */
    public Labels labels() {
        if (ownLabelNl != null || ownLabelEn != null) {
            return new Labels(PersonalText.textOf(ownLabelNl), PersonalText.textOf(ownLabelEn));
        }
        var dutch = PublishedRequirements.labelsOf(code).map(Labels::nl).orElse(null);
        return new Labels(dutch, label);
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

    /** Which agency added it after the intake, or null. */
    Oin addedBy() {
        return addedBy;
    }
}
