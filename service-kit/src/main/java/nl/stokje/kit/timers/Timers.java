package nl.stokje.kit.timers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
        for (int position = 0; position < steps.size(); position++) {
            add(subject, phase, position, steps.get(position));
        }
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

    private void add(UUID subject, String phase, int position, Step step) {
        session.createNativeMutationQuery("""
                        INSERT INTO timer (subject, phase, step, position, due_at, next_try_at)
                        VALUES (:subject, :phase, :step, :position, :dueAt, :dueAt)""")
                .setParameter("subject", subject)
                .setParameter("phase", phase)
                .setParameter("step", step.name())
                .setParameter("position", position)
                .setParameter("dueAt", step.dueAt())
                .executeUpdate();
    }
}
