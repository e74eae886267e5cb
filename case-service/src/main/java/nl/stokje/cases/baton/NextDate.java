package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/**
 * When the holder of an open case looks at it again at the latest (I3).
 *
 * @param what what is to happen then, in the holder's words; null for a date that nobody chose
 */
@Embeddable
public record NextDate(
        @Column(name = "next_due_at") Instant dueAt,

        @Column(name = "next_what") @Type(PersonalTextType.class)
        PersonalText what,

        @Column(name = "next_set_at") Instant setAt) {
    public Duration length() {
        return Duration.between(setAt, dueAt);
    }
}
