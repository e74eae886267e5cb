package nl.stokje.handoff.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.kit.Oin;

/** A caseworker looks for what to do. The lists show nothing personal, so no access is logged. */
@ApplicationScoped
class WorklistReading {
    private final Worklists worklists;
    private final Clock clock;

    WorklistReading(Worklists worklists, Clock clock) {
        this.worklists = worklists;
        this.clock = clock;
    }

    @Transactional
    List<Handoff> list(Oin agency, WorklistChoice choice) {
        return worklists.of(agency, choice, clock.instant());
    }
}
