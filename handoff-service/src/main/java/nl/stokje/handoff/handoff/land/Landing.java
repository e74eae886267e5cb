package nl.stokje.handoff.handoff.land;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.LandingReport;
import nl.stokje.handoff.handoff.Outcome;
import nl.stokje.kit.Oin;

/** The receiver meets the citizen, and later tells what came of it. */
@ApplicationScoped
public class Landing {
    private final Handoffs handoffs;
    private final HandoffPublisher publisher;
    private final Clock clock;

    Landing(Handoffs handoffs, HandoffPublisher publisher, Clock clock) {
        this.handoffs = handoffs;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    public Handoff report(UUID id, Oin agency, LandingReport landing) {
        var handoff = handoffs.lockedFor(agency, id);
        publisher.tell(handoff, handoff.reportLanding(agency, landing, clock.instant()));
        return handoff;
    }

    @Transactional
    public Handoff conclude(UUID id, Oin agency, Outcome outcome) {
        var handoff = handoffs.lockedFor(agency, id);
        publisher.tell(handoff, handoff.conclude(agency, outcome, clock.instant()));
        return handoff;
    }
}
