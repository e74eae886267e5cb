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
 * transaction that holds the subject's own row (see {@link TimedPhase#hold}).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Timers {
    private final Session session;

    Timers(Session session) {
        this.session = session;
    }

    /**
     * Starts a phase of a subject; if it ran before, with or without what was reached, it begins anew. What hasn't happened
     * yet in any other won't.
     */
    public void start(UUID subject, String phase, List<Step> steps) {
        query("DELETE FROM timer WHERE subject = :subject AND (phase = :phase OR fired_at IS NULL)")
                .setParameter("subject", subject)
                .setParameter("phase", phase)
                .executeUpdate();
        query("""
                        INSERT INTO timer (subject, phase, step, position, due_at, next_try_at)
                        SELECT :subject, :phase, step, position, due_at, due_at
                        FROM unnest(CAST(:steps AS text[]), CAST(:dues AS timestamptz[]))
                          WITH ORDINALITY AS given (step, due_at, position)""")
                .setParameter("subject", subject)
                .setParameter("phase", phase)
                .setParameter("steps", steps.stream().map(Step::name).toArray(String[]::new))
                .setParameter("dues", steps.stream().map(Step::dueAt).toArray(Instant[]::new))
                .executeUpdate();
    }

    /** What hasn't happened yet in this phase won't. */
    public void cancel(UUID subject, String phase) {
        query("DELETE FROM timer WHERE subject = :subject AND phase = :phase AND fired_at IS NULL")
                .setParameter("subject", subject)
                .setParameter("phase", phase)
                .executeUpdate();
    }

    /** What hasn't happened yet in any phase won't. */
    public void cancel(UUID subject) {
        query("DELETE FROM timer WHERE subject = :subject AND fired_at IS NULL")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Nothing that Hibernate still keeps back matters to a timer: it goes to the database once, at the end. */
    private MutationQuery query(String sql) {
        return session.createNativeMutationQuery(sql).setQueryFlushMode(QueryFlushMode.NO_FLUSH);
    }
}
