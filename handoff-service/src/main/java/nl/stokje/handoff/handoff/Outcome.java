package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What came of a handoff, as the receiver tells the sender. */
@Embeddable
public record Outcome(
        @Column(name = "outcome_result") @Enumerated(EnumType.STRING)
        OutcomeResult result,

        @Column(name = "outcome_summary") String summary) {}
