package nl.stokje.kit.timers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The timers whose time has come, as the replicas take them from the database. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DueTimers {
    private final Session session;

    DueTimers(Session session) {
        this.session = session;
    }

    /** An item with something due, and in which of its phases. */
    record DueItem(UUID itemId, String phase) {}

    /** How many are due, and since when the oldest. */
    record DueCount(long count, Instant oldest) {}

    /** The longest due first. */
    List<DueItem> items(Set<String> phases, Instant now, int limit) {
        return session.createNativeQuery("""
                        SELECT item_id, phase FROM timer
                        WHERE fired_at IS NULL AND next_try_at <= :now AND phase IN (:phases)
                        ORDER BY next_try_at LIMIT :limit""", Tuple.class)
                .setParameter("now", now)
                .setParameter("phases", phases)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new DueItem(row.get(0, UUID.class), row.get(1, String.class)))
                .distinct()
                .toList();
    }

    /** Keeps the other replicas off an item until this transaction has ended; false when one of them is at it. */
    boolean reserve(UUID itemId) {
        return session.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:item AS text), 0))", Tuple.class)
                .setParameter("item", itemId)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** Marks the next step of the item as done and gives it, if its time has come and nobody was faster. */
    Optional<DueStep> take(DueItem due, Instant now) {
        return session.createNativeQuery("""
                        UPDATE timer SET fired_at = :now WHERE (item_id, phase, step) =
                          (SELECT item_id, phase, step FROM timer
                           WHERE item_id = :item AND phase = :phase AND fired_at IS NULL
                           ORDER BY due_at, position LIMIT 1)
                        AND next_try_at <= :now AND fired_at IS NULL
                        RETURNING step, due_at""", Tuple.class)
                .setParameter("now", now)
                .setParameter("item", due.itemId())
                .setParameter("phase", due.phase())
                .getResultStream()
                .findFirst()
                .map(row ->
                        new DueStep(due.itemId(), due.phase(), row.get(0, String.class), row.get(1, Instant.class)));
    }

    /** Lets an item wait whose step failed, and its later steps behind it. */
    void postpone(DueItem due, Instant until) {
        session.createNativeMutationQuery("""
                        UPDATE timer SET next_try_at = :until
                        WHERE item_id = :item AND phase = :phase AND fired_at IS NULL AND next_try_at < :until""")
                .setParameter("until", until)
                .setParameter("item", due.itemId())
                .setParameter("phase", due.phase())
                .executeUpdate();
    }

    /** Those that failed and wait for another try are counted too: none waits longer than {@code longestWait}. */
    DueCount count(Instant now, Duration longestWait) {
        var row = session.createNativeQuery("""
                        SELECT count(*), min(due_at) FROM timer
                        WHERE fired_at IS NULL AND next_try_at <= :horizon AND due_at <= :now""", Tuple.class)
                .setParameter("now", now)
                .setParameter("horizon", now.plus(longestWait))
                .getSingleResult();
        var oldest = row.get(1, Instant.class);
        return new DueCount(row.get(0, Long.class), oldest == null ? now : oldest);
    }

    /** Forgets some of what happened before this time, and gives how many. */
    int forget(Instant firedBefore) {
        return session.createNativeMutationQuery("DELETE FROM timer WHERE (item_id, phase, step) IN "
                        + "(SELECT item_id, phase, step FROM timer WHERE fired_at < :limit "
                        + "ORDER BY fired_at LIMIT 10000)")
                .setParameter("limit", firedBefore)
                .executeUpdate();
    }
}
