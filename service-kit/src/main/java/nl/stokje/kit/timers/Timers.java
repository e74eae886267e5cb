package nl.stokje.kit.timers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.QueryFlushMode;

/**
 * Timers that live in the database and are set in the transaction of the change that needs them. Runs only inside a
 * transaction that holds the item's own row (see {@link TimerHandler#hold}).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Timers {
    private final Session session;

    Timers(Session session) {
        this.session = session;
    }

    /**
     * Starts a phase of an item; if it ran before, with or without what was reached, it begins anew. What hasn't happened
     * yet in any other won't.
     */
    public void start(UUID itemId, String phase, List<TimerStep> steps) {
        query("DELETE FROM timer WHERE item_id = :item AND (phase = :phase OR fired_at IS NULL)")
                .setParameter("item", itemId)
                .setParameter("phase", phase)
                .executeUpdate();
        query("""
                        INSERT INTO timer (item_id, phase, step, position, due_at, next_try_at)
                        SELECT :item, :phase, step, position, due_at, due_at
                        FROM unnest(CAST(:steps AS text[]), CAST(:dues AS timestamptz[]))
                          WITH ORDINALITY AS given (step, due_at, position)""")
                .setParameter("item", itemId)
                .setParameter("phase", phase)
                .setParameter("steps", steps.stream().map(TimerStep::name).toArray(String[]::new))
                .setParameter("dues", steps.stream().map(TimerStep::dueAt).toArray(Instant[]::new))
                .executeUpdate();
    }

    /** What hasn't happened yet in this phase won't. */
    public void cancel(UUID itemId, String phase) {
        query("DELETE FROM timer WHERE item_id = :item AND phase = :phase AND fired_at IS NULL")
                .setParameter("item", itemId)
                .setParameter("phase", phase)
                .executeUpdate();
    }

    /** What hasn't happened yet in any phase won't. */
    public void cancel(UUID itemId) {
        query("DELETE FROM timer WHERE item_id = :item AND fired_at IS NULL")
                .setParameter("item", itemId)
                .executeUpdate();
    }

    /** Nothing that Hibernate still keeps back matters to a timer: it goes to the database once, at the end. */
    private MutationQuery query(String sql) {
        return session.createNativeMutationQuery(sql).setQueryFlushMode(QueryFlushMode.NO_FLUSH);
    }
}
