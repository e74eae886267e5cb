package nl.stokje.handoff.propose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffAccess;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;

/** An agency asks for a case, or to help with it. Whether it asks the right one is for case-service to say. */
@ApplicationScoped
class Requesting {
    private final Handoffs handoffs;
    private final Agencies agencies;
    private final HandoffPublisher publisher;
    private final AccessLog accessLog;
    private final Clock clock;

    Requesting(Handoffs handoffs, Agencies agencies, HandoffPublisher publisher, AccessLog accessLog, Clock clock) {
        this.handoffs = handoffs;
        this.agencies = agencies;
        this.publisher = publisher;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** @throws Refusal when the agency asks itself, or isn't in the directory: then nothing could be offered to it */
    @Transactional
    Handoff request(HandoffRef ref, Proposal wish, Actor by) {
        var handoff = Handoff.request(ref, wish, clock.instant());
        if (agencies.find(ref.receiver()).isEmpty()) {
            throw Refusal.conflict(
                    "not-in-directory",
                    "Your agency isn't in the directory, so nothing can be offered to it.",
                    Map.of("next", "Register it first: PUT /v1/agencies/" + ref.receiver()));
        }
        handoffs.add(handoff);
        publisher.publish(handoff, HandoffEvent.Requested.of(handoff));
        accessLog.add(HandoffAccess.PROPOSAL, handoff.id(), by);
        return handoff;
    }
}
