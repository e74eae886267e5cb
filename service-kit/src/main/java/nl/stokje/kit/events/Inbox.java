package nl.stokje.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Lets every event take effect once: what was taken is written first, in the transaction of the effect. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Inbox {
    private final EntityManager entities;
    private final Clock clock;

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that this consumer takes the event; false if it has taken it before. */
    boolean take(String consumer, ReceivedEvent event) {
        return noted(consumer, event, entities.createNativeQuery("""
                INSERT INTO inbox (consumer, source, id, taken_at) VALUES (:consumer, :source, :id, :now)
                ON CONFLICT DO NOTHING"""));
    }

    /**
     * Does the same in one statement with a look at what is parked: false as well if the event's key is. A replay of that
     * key is waited for, so that the event neither overtakes it nor is left behind.
     */
    boolean takeUnlessParked(String consumer, ReceivedEvent event) {
        return noted(consumer, event, entities.createNativeQuery("""
                        WITH parked AS (SELECT id FROM parked_key WHERE consumer = :consumer AND key = :key FOR SHARE)
                        INSERT INTO inbox (consumer, source, id, taken_at)
                        SELECT :consumer, :source, :id, CAST(:now AS timestamptz) WHERE NOT EXISTS (SELECT 1 FROM parked)
                        ON CONFLICT DO NOTHING""").setParameter("key", event.key()));
    }

    private boolean noted(String consumer, ReceivedEvent event, Query insert) {
        return insert.setParameter("consumer", consumer)
                        .setParameter("source", event.source())
                        .setParameter("id", event.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
