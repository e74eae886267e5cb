package nl.stokje.handoff.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.directory.AgencyEvent;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.Voiding;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.wall.AsService;
import org.jboss.logging.Logger;

/** An agency is removed. One that holds cases can't be: first its cases pass to another. */
@ApplicationScoped
class Removing {
    private static final Logger LOG = Logger.getLogger(Removing.class);

    private final Agencies agencies;
    private final HeldCases heldCases;
    private final Handoffs handoffs;
    private final HandoffPublisher publisher;
    private final Outbox outbox;
    private final Clock clock;

    Removing(
            Agencies agencies,
            HeldCases heldCases,
            Handoffs handoffs,
            HandoffPublisher publisher,
            Outbox outbox,
            Clock clock) {
        this.agencies = agencies;
        this.heldCases = heldCases;
        this.handoffs = handoffs;
        this.publisher = publisher;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param successor which agency takes over what is still sent to the removed one
     * @param precondition is asked with the version that is about to be removed, and throws when it isn't meant
     * @throws Refusal when the agency holds cases, or is about to
     */
    @AsService("An agency that leaves ends what is being prepared for it, too, and isn't to know of that")
    @Transactional
    void remove(Oin oin, Optional<Oin> successor, LongConsumer precondition) {
        var agency = agencies.requiredLocked(oin);
        precondition.accept(agency.version());
        successor.ifPresent(next -> checkSuccessor(oin, next));
        checkHoldsNothing(oin);
        var now = clock.instant();
        handoffs.lockedOpenTo(oin)
                .forEach(handoff -> publisher.publish(handoff, handoff.voidFor(Voiding.ofRemovedAgency(), now)));
        outbox.publishTo(AgencyEvent.TOPIC, agency.remove(successor.orElse(null), now));
        LOG.infof("agency %s removed", oin);
    }

    private void checkSuccessor(Oin oin, Oin successor) {
        if (successor.equals(oin) || agencies.find(successor).isEmpty()) {
            throw Refusal.invalid(
                    "successor",
                    successor,
                    "another agency of GET /v1/agencies",
                    "The successor can't take over from this agency.");
        }
    }

    /** What is landing at the agency counts too: the agency may become the holder at any moment. */
    private void checkHoldsNothing(Oin oin) {
        var cases = heldCases.countOf(oin) + handoffs.landingAt(oin);
        if (cases > 0) {
            throw Refusal.conflict(
                    "agency-holds-cases",
                    "The agency holds cases, or is about to.",
                    Map.of(
                            "cases",
                            cases,
                            "next",
                            "Let its cases pass to another agency first (POST /v1/successions)."));
        }
    }
}
