package nl.stokje.handoff.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.rest.Page;
import org.jboss.logging.Logger;

/** A key that is in use changes when two people of the agency, or an operator beside one of them, want it to. */
@ApplicationScoped
class KeyChanging {
    private static final Logger LOG = Logger.getLogger(KeyChanging.class);

    private final Agencies agencies;
    private final KeyChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    KeyChanging(Agencies agencies, KeyChanges changes, Outbox outbox, Clock clock) {
        this.agencies = agencies;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lets another key than the one in use wait for a second person; one that waited before is rejected. */
    void propose(Agency agency, AgencyKey wanted, String subject) {
        var pending = agency.pendingKeyChange().map(id -> changes.required(agency.oin(), id));
        if (pending.filter(change -> change.wants(wanted)).isEmpty()) {
            pending.ifPresent(change -> change.decide(KeyChangeDecision.REJECT, subject, clock.instant()));
            changes.add(agency.proposeKey(wanted, subject, clock.instant()));
            LOG.infof("another key of agency %s waits for a second person", agency.oin());
        }
    }

    /** @throws Refusal when there is no such change, it was decided before, or who proposed it would confirm it */
    @Transactional
    KeyChange decide(Oin oin, UUID id, KeyChangeDecision decision, String subject) {
        var agency = agencies.requiredLocked(oin);
        var change = changes.required(oin, id);
        change.decide(decision, subject, clock.instant());
        agency.settle(change, clock.instant()).ifPresent(registered -> {
            agencies.flush();
            outbox.publishTo(AgencyEvent.TOPIC, registered);
        });
        LOG.infof("key change %s of agency %s: %s", id, oin, decision);
        return change;
    }

    /** Newest first. */
    @Transactional
    List<KeyChange> list(Oin oin, Page.Request page) {
        agencies.required(oin);
        return changes.list(oin, page);
    }
}
