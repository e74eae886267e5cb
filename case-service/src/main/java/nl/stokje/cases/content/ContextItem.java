package nl.stokje.cases.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/**
 * Something known about the citizen's situation, by a professional or from the intake. Never changed, only added: what turns
 * out otherwise is another item, which names the one that it corrects.
 */
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

    @Embedded
    private Author author;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private ContextItemId corrects;

    @Column(name = "intake_id")
    private IntakeId intakeId;

    protected ContextItem() {}

    private ContextItem(UUID id, CaseId caseId, Note note, Author author, Instant recordedAt) {
        this.id = id;
        this.caseId = caseId;
        this.category = note.category();
        this.text = PersonalText.of(note.text());
        this.special = note.special();
        this.professionalSecrecy = note.professionalSecrecy();
        this.protectedExistence = note.protectedExistence();
        this.observer = PersonalText.of(note.observer());
        this.confidence = PersonalText.of(note.confidence());
        this.expiresAt = note.expiresAt();
        this.author = author;
        this.observedAt = Objects.requireNonNullElse(note.observedAt(), recordedAt);
        this.recordedAt = recordedAt;
        placeTexts();
    }

    /** @param corrects an item of the same case that was wrong; null when there is none */
    public static ContextItem added(CaseId caseId, Note note, ContextItemId corrects, Author author, Instant now) {
        var item = new ContextItem(Ids.next(), caseId, note, author, now);
        item.corrects = corrects;
        return item;
    }

    /** What came with an intake was recorded there; an intake of an earlier version gave its items no id. */
    static ContextItem heard(CaseId caseId, ItemAtIntake heard, IntakeSource source) {
        var id = heard.id() == null ? Ids.next() : heard.id().value();
        var item = new ContextItem(id, caseId, heard.note(), source.author(), source.recordedAt());
        item.intakeId = source.intakeId();
        return item;
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
     * @param observedAt null: when it is recorded
     */
    public record Note(
            Category category,
            String text,
            boolean special,
            boolean professionalSecrecy,
            boolean protectedExistence,
            String observer,
            String confidence,
            Instant expiresAt,
            Instant observedAt) {}

    public Note note() {
        return new Note(
                category,
                text.text(),
                special,
                professionalSecrecy,
                protectedExistence,
                PersonalText.textOf(observer),
                PersonalText.textOf(confidence),
                expiresAt,
                observedAt);
    }

    public Part part() {
        return new Part(id.toString(), category, special, professionalSecrecy, protectedExistence, expiresAt);
    }

    public ContextItemId id() {
        return new ContextItemId(id);
    }

    public Author author() {
        return author;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Whether it came with the intake of the case. */
    public boolean cameWithIntake() {
        return intakeId != null;
    }

    Optional<ContextItemId> corrects() {
        return Optional.ofNullable(corrects);
    }

    /**
     * The item that this one corrects, for a reader who sees that one too: an item mustn't tell that another exists.
     *
     * @param seen the items that the reader sees
     */
    public Optional<ContextItemId> correctsOneOf(Set<ContextItemId> seen) {
        return corrects().filter(seen::contains);
    }
}
