package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How the baton came to a holder: by a handoff, by a succession, or (neither) by the intake or a reopening. */
@Embeddable
public record AcquiredBy(
        @Column(name = "handoff_id") UUID handoffId,
        @Column(name = "succession_id") UUID successionId) {
    static final AcquiredBy ITSELF = new AcquiredBy(null, null);

    static AcquiredBy handoff(UUID id) {
        return new AcquiredBy(id, null);
    }

    static AcquiredBy succession(UUID id) {
        return new AcquiredBy(null, id);
    }

    boolean succession() {
        return successionId != null;
    }
}
