package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How the baton came to a holder: by a handoff, by a succession, or (neither) by the intake or a reopening. */
@Embeddable
public record AcquiredBy(
        @Column(name = "handoff_id") HandoffId handoffId,
        @Column(name = "succession_id") SuccessionId successionId) {
    static final AcquiredBy NEITHER = new AcquiredBy(null, null);

    static AcquiredBy handoff(HandoffId id) {
        return new AcquiredBy(id, null);
    }

    static AcquiredBy succession(SuccessionId id) {
        return new AcquiredBy(null, id);
    }

    boolean isSuccession() {
        return successionId != null;
    }
}
