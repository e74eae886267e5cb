package nl.stokje.handoff.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** Publishes what happened to a handoff, in the transaction of the change, and lets others follow it: {@link HandoffChanged}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HandoffPublisher {
    private static final Logger LOG = Logger.getLogger(HandoffPublisher.class);

    private final Outbox outbox;
    private final Event<HandoffChanged> changes;
    private final MeterRegistry meters;

    HandoffPublisher(Outbox outbox, Event<HandoffChanged> changes, MeterRegistry meters) {
        this.outbox = outbox;
        this.changes = changes;
        this.meters = meters;
    }

    public void publish(Handoff handoff, HandoffEvent event) {
        outbox.publish(event);
        changes.fire(new HandoffChanged(handoff));
        meters.counter("stokje.handoff.events", "type", event.type()).increment();
        LOG.infof("handoff %s of case %s: %s, now %s", handoff.id(), handoff.caseId(), event.type(), handoff.state());
    }
}
