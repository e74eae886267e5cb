package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.stokje.kit.Oin;

/**
 * Which agency a handoff waits for, until when, and how far the ladder (escalation) has been climbed meanwhile.
 *
 * @param agency null when it waits for case-service, or for nobody
 * @param dueAt the end of the time that the agency may take; the ladder goes on beyond
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

    /** The time runs on while the other agency is waited for meanwhile. */
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
