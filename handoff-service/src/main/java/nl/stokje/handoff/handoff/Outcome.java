package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/** What came of a handoff, as the receiver tells the sender. */
@Embeddable
public record Outcome(
        @Column(name = "outcome_result") @Enumerated(EnumType.STRING)
        OutcomeResult result,

        @Column(name = "outcome_summary") @Type(PersonalTextType.class)
        PersonalText summary) {}
