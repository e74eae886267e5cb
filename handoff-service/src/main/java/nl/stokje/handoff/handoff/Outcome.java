package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What came of it, as the receiver tells the sender. */
@Embeddable
public record Outcome(
        @Column(name = "outcome_result") @Enumerated(EnumType.STRING)
        Result result,

        @Column(name = "outcome_summary") String summary) {
    /** As the receiver sees it; the citizen's own judgment is asked elsewhere. */
    public enum Result {
        HELPED,
        PARTLY_HELPED,
        NOT_HELPED,
        REFERRED
    }
}
