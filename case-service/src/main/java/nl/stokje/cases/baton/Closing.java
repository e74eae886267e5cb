package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/**
 * When a case was closed, and why.
 *
 * @param onNotHelped what the holder says to a citizen who wasn't helped; null when none had said so
 */
@Embeddable
public record Closing(
        @Column(name = "closed_at") Instant at,

        @Column(name = "closing_reason") @Type(PersonalTextType.class)
        PersonalText reason,

        @Column(name = "closing_on_not_helped") @Type(PersonalTextType.class)
        PersonalText onNotHelped) {}
