package nl.stokje.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How the baton came to a holder: by a handoff, by a succession, or (neither) by the intake or a reopening. */
@Embeddable
public record CameBy(
        @Column(name = "handoff_id") UUID handoffId,
        @Column(name = "succession_id") UUID successionId) {
    static final CameBy ITSELF = new CameBy(null, null);

    static CameBy handoff(UUID id) {
        return new CameBy(id, null);
    }

    static CameBy succession(UUID id) {
        return new CameBy(null, id);
    }

    boolean succession() {
        return successionId != null;
    }
}
