package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Type;

/** A question of the receiver to the sender, and the answer. */
@Entity
@DynamicUpdate // the service may change some of the columns only
@Table(name = Question.TABLE)
public class Question {
    static final String TABLE = "question";

    @Id
    private UUID id;

    private int number;

    @Type(PersonalTextType.class)
    private PersonalText text;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Type(PersonalTextType.class)
    private PersonalText answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Question() {}

    Question(CaseId caseId, int number, String text, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.text = PersonalText.of(text);
        this.askedAt = now;
        PersonalRow.of(TABLE, id, caseId.value()).holds("text", this.text);
    }

    void answer(String answer, Instant now) {
        this.answer = PersonalText.of(answer);
        this.answeredAt = now;
        PersonalRow.of(TABLE, id, text.caseId()).holds("answer", this.answer);
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.ofLoaded(TABLE, id).holds("text", text).holds("answer", answer);
    }

    public int number() {
        return number;
    }

    public String text() {
        return text.text();
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null until the sender has answered. */
    public String answer() {
        return PersonalText.textOf(answer);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
