package nl.stokje.handoff.land;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.LandingReport;
import nl.stokje.handoff.handoff.Outcome;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;

/** The receiver meets the citizen, and later reports what came of it. */
@ApplicationScoped
class LandingReporting {
    private final Handoffs handoffs;
    private final HandoffPublisher publisher;
    private final Clock clock;

    LandingReporting(Handoffs handoffs, HandoffPublisher publisher, Clock clock) {
        this.handoffs = handoffs;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    Handoff report(HandoffId id, Oin agency, LandingReport report) {
        var handoff = handoffs.lockedFor(agency, id);
        publisher.publish(handoff, handoff.reportLanding(agency, report, clock.instant()));
        return handoff;
    }

    @Transactional
    Handoff conclude(HandoffId id, Oin agency, Outcome outcome) {
        var handoff = handoffs.lockedFor(agency, id);
        publisher.publish(handoff, handoff.conclude(agency, outcome, clock.instant()));
        return handoff;
    }
}
