package nl.stokje.kit.timers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

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

    /** Starts a phase of a subject; if it ran before, with or without what was reached, it begins anew. */
    public void start(UUID subject, String phase, List<Step> steps) {
        session.createNativeMutationQuery("DELETE FROM timer WHERE subject = :subject AND phase = :phase")
                .setParameter("subject", subject)
                .setParameter("phase", phase)
                .executeUpdate();
        session.createNativeMutationQuery("""
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
        session.createNativeMutationQuery(
                        "DELETE FROM timer WHERE subject = :subject AND phase = :phase AND fired_at IS NULL")
                .setParameter("subject", subject)
                .setParameter("phase", phase)
                .executeUpdate();
    }

    /** What hasn't happened yet in any phase won't. */
    public void cancel(UUID subject) {
        session.createNativeMutationQuery("DELETE FROM timer WHERE subject = :subject AND fired_at IS NULL")
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
