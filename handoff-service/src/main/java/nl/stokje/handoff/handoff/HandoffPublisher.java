package nl.stokje.handoff.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import nl.stokje.handoff.conference.ConferenceHeld;
import nl.stokje.handoff.escalation.Ladder;
import nl.stokje.handoff.gate.SealedParts;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/**
 * What every change of a handoff brings along, in its transaction: the event is told, its ladder begins or ends (I3),
 * and when nothing may be handed out any more, nothing of the citizen's stays here (I5).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class HandoffPublisher {
    private static final Logger LOG = Logger.getLogger(HandoffPublisher.class);

    private final Outbox outbox;
    private final SealedParts sealedParts;
    private final Ladder ladder;
    private final MeterRegistry meters;

    HandoffPublisher(Outbox outbox, SealedParts sealedParts, Ladder ladder, MeterRegistry meters) {
        this.outbox = outbox;
        this.sealedParts = sealedParts;
        this.ladder = ladder;
        this.meters = meters;
    }

    void tell(ConferenceHeld event) {
        outbox.publish(event);
        meters.counter("stokje.handoff.events", "type", event.type()).increment();
        LOG.infof("conference %s of case %s recorded", event.conferenceId(), event.caseId());
    }

    void tell(Handoff handoff, HandoffEvent event) {
        outbox.publish(event);
        ladder.follow(handoff);
        if (handoff.isClosedForGood()) {
            sealedParts.erase(handoff.id());
        }
        meters.counter("stokje.handoff.events", "type", event.type()).increment();
        LOG.infof("handoff %s of case %s: %s, now %s", handoff.id(), handoff.caseId(), event.type(), handoff.state());
    }
}
