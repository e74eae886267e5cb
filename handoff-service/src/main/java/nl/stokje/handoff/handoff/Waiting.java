package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.stokje.kit.Oin;

/**
 * Whose move it is, until when, and how far the ladder has been climbed meanwhile.
 *
 * @param agency null when it is case-service's move or nobody's
 * @param dueAt the end of the time that it may take; the ladder goes on beyond
 * @param rung the highest that was reached, or null
 */
@Embeddable
public record Waiting(
        @Column(name = "waits_for") Oin agency,
        @Column(name = "due_at") Instant dueAt,
        @Enumerated(EnumType.STRING) Rung rung) {
    static final Waiting FOR_NOBODY = new Waiting(null, null, null);

    static Waiting on(Oin agency) {
        return new Waiting(agency, null, null);
    }

    /** The time goes on while the move goes to the other and back. */
    Waiting goingOnWith(Oin agency) {
        return new Waiting(agency, dueAt, rung);
    }

    Waiting until(Instant due) {
        return new Waiting(agency, due, null);
    }

    Waiting climbedTo(Rung reached) {
        return new Waiting(agency, dueAt, reached);
    }
}
