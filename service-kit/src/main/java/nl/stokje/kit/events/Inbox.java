package nl.stokje.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    /** Runs the effect, unless this consumer has taken the event before. Tells whether it ran. */
    public boolean once(String consumer, ReceivedEvent event, Runnable effect) {
        var inserted = entities.createNativeQuery("""
                        INSERT INTO inbox (consumer, source, id, taken_at) VALUES (:consumer, :source, :id, :now)
                        ON CONFLICT DO NOTHING""")
                .setParameter("consumer", consumer)
                .setParameter("source", event.source())
                .setParameter("id", event.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 1) {
            effect.run();
        }
        return inserted == 1;
    }
}
