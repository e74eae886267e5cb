package nl.stokje.cases.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/** Something known about the citizen's situation, by a professional or from the intake. Never changed, only added. */
@Entity
@Table(name = "context_item")
public class ContextItem {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Type(PersonalTextType.class)
    private PersonalText text;

    private boolean special;

    @Column(name = "professional_secrecy")
    private boolean professionalSecrecy;

    @Column(name = "protected_existence")
    private boolean protectedExistence;

    @Type(PersonalTextType.class)
    private PersonalText observer;

    @Type(PersonalTextType.class)
    private PersonalText confidence;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "added_by")
    private Oin addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected ContextItem() {}

    ContextItem(CaseId caseId, Note note, Oin addedBy, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.category = note.category();
        this.text = PersonalText.of(note.text());
        this.special = note.special();
        this.professionalSecrecy = note.professionalSecrecy();
        this.protectedExistence = note.protectedExistence();
        this.observer = PersonalText.of(note.observer());
        this.confidence = PersonalText.of(note.confidence());
        this.expiresAt = note.expiresAt();
        this.addedBy = addedBy;
        this.addedAt = now;
        placeTexts();
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.of("context_item", id, caseId.value())
                .holds("text", text)
                .holds("observer", observer)
                .holds("confidence", confidence);
    }

    /**
     * What an item says.
     *
     * @param special health or other data of GDPR article 9
     * @param professionalSecrecy told to a professional who must keep silent (Dutch Criminal Code, article 272)
     * @param protectedExistence that it exists may not be known either, as with a report of abuse
     * @param confidence how sure the observer is, in their own words
     * @param expiresAt when it stops being true by itself; null when it doesn't
     */
    public record Note(
            Category category,
            String text,
            boolean special,
            boolean professionalSecrecy,
            boolean protectedExistence,
            String observer,
            String confidence,
            Instant expiresAt) {}

    public Note note() {
        return new Note(
                category,
                text.text(),
                special,
                professionalSecrecy,
                protectedExistence,
                PersonalText.textOf(observer),
                PersonalText.textOf(confidence),
                expiresAt);
    }

    public UUID id() {
        return id;
    }

    public Oin addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
