package nl.stokje.cases.baton;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** Publishes what happened to a case, and lets the other concepts here know. Runs in the transaction of the change. */
@ApplicationScoped
public class CasePublisher {
    private static final Logger LOG = Logger.getLogger(CasePublisher.class);

    private final Outbox outbox;
    private final Event<CaseEventPublished> published;

    CasePublisher(Outbox outbox, Event<CaseEventPublished> published) {
        this.outbox = outbox;
        this.published = published;
    }

    /** Something that happened to the case itself: its holder is the agency that it concerns. */
    public void publish(CaseEvent event, Case theCase) {
        publish(event, theCase.holder(), theCase);
    }

    /** @param agency who did it, or whom it concerns */
    public void publish(CaseEvent event, Oin agency, Case theCase) {
        outbox.publish(event);
        published.fire(new CaseEventPublished(event, agency, theCase.turn()));
        LOG.infof("%s case %s turn %d", event.type(), theCase.id(), theCase.turn());
    }
}
