package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;
import org.hibernate.annotations.DynamicUpdate;

/** A question of the receiver to the sender, and the answer. */
@Entity
@DynamicUpdate // the service may change some of the columns only
@Table(name = "question")
public class Question {
    @Id
    private UUID id;

    private int number;
    private String text;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Question() {}

    Question(int number, String text, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.text = text;
        this.askedAt = now;
    }

    void answer(String answer, Instant now) {
        this.answer = answer;
        this.answeredAt = now;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
