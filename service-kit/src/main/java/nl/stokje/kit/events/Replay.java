package nl.stokje.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** What an operator does about a parked key: try its records again in their order, or void the one in front. */
@ApplicationScoped
public class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Session session;
    private final Deliveries deliveries;
    private final Parking parking;
    private final Clock clock;

    Replay(Session session, Deliveries deliveries, Parking parking, Clock clock) {
        this.session = session;
        this.deliveries = deliveries;
        this.parking = parking;
        this.clock = clock;
    }

    /** A key that is set apart, with how many records wait. */
    public record ParkedKey(UUID id, String consumer, String key, String reason, Instant parkedAt, long records) {}

    public List<ParkedKey> parkedKeys(int limit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> session.createNativeQuery("""
                        SELECT k.id, k.consumer, k.key, k.reason, k.parked_at,
                               (SELECT count(*) FROM parked_record r WHERE r.parked_key_id = k.id) AS records
                        FROM parked_key k ORDER BY k.parked_at LIMIT :limit""", Tuple.class)
                        .setParameter("limit", limit)
                        .getResultStream()
                        .map(row -> new ParkedKey(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Instant.class),
                                row.get(5, Long.class)))
                        .toList());
    }

    /**
     * Processes the records in their order, each in its own transaction, until none waits. Stops at the first that still
     * can't be processed, which stays parked with the ones behind it. That it was tried is kept, with why and by whom.
     *
     * @return how many took effect
     * @throws Refusal when there is no such key, or its first record still can't be processed
     */
    public int replay(
            UUID parkedKey,
            String reason,
            String operator,
            Map<String, Map<String, Consumer<ReceivedEvent>>> consumers) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock(parkedKey);
            keep("REPLAY", parkedKey, reason, operator);
        });
        var processed = 0;
        try {
            while (replayOne(parkedKey, consumers)) {
                processed++;
            }
            return processed;
            // As in Deliveries: whatever the record does, the operator hears that it is still in the way.
        } catch (RuntimeException failure) {
            if (failure instanceof Refusal || Trouble.passes(failure)) {
                throw failure;
            }
            LOG.errorf("still can't process a record of parked key %s: %s", parkedKey, Trouble.describe(failure));
            throw Refusal.conflict(
                    "still-unprocessable",
                    "The record in front still can't be processed; it and the ones behind it stay parked.",
                    Map.of(
                            "reason",
                            Trouble.kindOf(failure),
                            "processed",
                            processed,
                            "next",
                            "Have the cause repaired and replay again, or void the record in front."));
        }
    }

    /** Drops the record in front, with a reason that is kept; the ones behind it can then be replayed. */
    public void voidFirst(UUID parkedKey, String reason, String operator) {
        QuarkusTransaction.joiningExisting().run(() -> {
            lock(parkedKey);
            session.createNativeQuery("""
                            DELETE FROM parked_record WHERE position =
                            (SELECT min(position) FROM parked_record WHERE parked_key_id = :key)""").setParameter("key", parkedKey).executeUpdate();
            keep("VOID", parkedKey, reason, operator);
            LOG.infof("voided the first record of parked key %s", parkedKey);
        });
    }

    /** One record in one transaction, holding the key, so that a record arriving now lines up behind or goes on freely. */
    private boolean replayOne(UUID parkedKey, Map<String, Map<String, Consumer<ReceivedEvent>>> consumers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var key = lock(parkedKey);
            var first = session.createNativeQuery("""
                            SELECT position, topic, partition, record_offset, headers, value FROM parked_record
                            WHERE parked_key_id = :key ORDER BY position LIMIT 1""", Tuple.class)
                    .setParameter("key", parkedKey)
                    .getResultStream()
                    .findFirst();
            if (first.isEmpty()) {
                delete("DELETE FROM parked_key WHERE id = :it", parkedKey);
                LOG.infof("parked key %s is free again", parkedKey);
                return false;
            }
            var row = first.get();
            var consumer = key.get(0, String.class);
            var record = parking.restore(
                    key.get(1, String.class),
                    row.get(1, String.class),
                    row.get(2, Integer.class),
                    row.get(3, Long.class),
                    row.get(4, String.class),
                    row.get(5, byte[].class));
            delete("DELETE FROM parked_record WHERE position = :it", row.get(0, Long.class));
            deliveries.takeEffect(consumer, record, consumers.getOrDefault(consumer, Map.of()));
            return true;
        });
    }

    private void keep(String decision, UUID parkedKey, String reason, String operator) {
        session.createNativeQuery("""
                        INSERT INTO parking_decision (id, parked_key_id, decision, reason, decided_by, decided_at)
                        VALUES (:id, :key, :decision, :reason, :operator, :now)""")
                .setParameter("id", Ids.next())
                .setParameter("key", parkedKey)
                .setParameter("decision", decision)
                .setParameter("reason", reason)
                .setParameter("operator", operator)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Tuple lock(UUID parkedKey) {
        return session.createNativeQuery("SELECT consumer, key FROM parked_key WHERE id = :id FOR UPDATE", Tuple.class)
                .setParameter("id", parkedKey)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("parked key"));
    }

    private void delete(String sql, Object it) {
        session.createNativeQuery(sql).setParameter("it", it).executeUpdate();
    }
}
