package nl.stokje.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.ParkedKeys.ParkedKeyDecision;
import nl.stokje.kit.failure.FailureDescription;
import nl.stokje.kit.failure.FailureKind;
import nl.stokje.kit.wall.AsService;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** What an operator does about a parked key: try its records again in their order, or void the one in front. */
@ApplicationScoped
public class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Session session;
    private final EventDispatcher dispatcher;
    private final ParkedRecords parkedRecords;
    private final ParkedKeys parkedKeys;

    Replay(Session session, EventDispatcher dispatcher, ParkedRecords parkedRecords, ParkedKeys parkedKeys) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.parkedRecords = parkedRecords;
        this.parkedKeys = parkedKeys;
    }

    /**
     * Processes the records in their order, each in its own transaction, until none waits. Stops at the first that still
     * can't be processed, which stays parked with the ones behind it. That it was tried is kept, with why and by whom.
     *
     * @return how many took effect
     * @throws Refusal when there is no such key, or its first record still can't be processed
     */
    @AsService("A replay does what the consumer would have done")
    public int replay(
            ParkedKeyId parkedKey,
            String reason,
            String operator,
            Map<String, Map<String, Consumer<ReceivedEvent>>> consumers) {
        QuarkusTransaction.requiringNew().run(() -> {
            required(parkedKey);
            parkedKeys.keep(ParkedKeyDecision.REPLAY, parkedKey, reason, operator, null);
        });
        var processed = 0;
        try {
            while (replayOne(parkedKey, consumers)) {
                processed++;
            }
            return processed;
            // As in EventDispatcher: whatever the record does, the operator hears that it is still in the way.
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            LOG.errorf(
                    "still can't process a record of parked key %s: %s", parkedKey, FailureDescription.brief(failure));
            throw Refusal.conflict(
                    "still-unprocessable",
                    "The record in front still can't be processed; it and the ones behind it stay parked.",
                    Map.of(
                            "reason",
                            FailureDescription.cause(failure),
                            "processed",
                            processed,
                            "next",
                            "Have the cause repaired and replay again, or void the record in front."));
        }
    }

    /**
     * Drops the record in front, with a reason that is kept; the ones behind it can then be replayed. A key with none left
     * is free again.
     *
     * @throws Refusal when there is no such key
     */
    public void voidFirst(ParkedKeyId parkedKey, String reason, String operator) {
        QuarkusTransaction.joiningExisting().run(() -> {
            required(parkedKey);
            var front = inFront(parkedKey);
            front.ifPresent(this::take);
            var dropped = front.map(row -> ParkedKeys.place(row, 1)).orElse(null);
            parkedKeys.keep(ParkedKeyDecision.VOID, parkedKey, reason, operator, dropped);
            LOG.infof("voided %s of parked key %s", dropped, parkedKey);
            if (inFront(parkedKey).isEmpty()) {
                free(parkedKey);
            }
        });
    }

    /** One record in one transaction, holding the key, so that a record arriving now lines up behind or goes on freely. */
    private boolean replayOne(ParkedKeyId parkedKey, Map<String, Map<String, Consumer<ReceivedEvent>>> consumers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var key = locked(parkedKey);
            if (key.isEmpty()) {
                return false;
            }
            var front = inFront(parkedKey);
            if (front.isEmpty()) {
                free(parkedKey);
                return false;
            }
            var row = front.get();
            var consumer = key.get().get(0, String.class);
            var record = parkedRecords.restore(
                    key.get().get(1, String.class),
                    ParkedKeys.place(row, 1),
                    row.get(4, String.class),
                    row.get(5, byte[].class));
            take(row);
            dispatcher.takeEffect(consumer, record, consumers.getOrDefault(consumer, Map.of()));
            return true;
        });
    }

    private Optional<Tuple> inFront(ParkedKeyId parkedKey) {
        return session.createNativeQuery("""
                        SELECT position, topic, partition, record_offset, headers, value FROM parked_record
                        WHERE parked_key_id = :key ORDER BY position LIMIT 1""", Tuple.class)
                .setParameter("key", parkedKey.value())
                .getResultStream()
                .findFirst();
    }

    private void take(Tuple record) {
        delete("DELETE FROM parked_record WHERE position = :it", record.get(0, Long.class));
    }

    private void free(ParkedKeyId parkedKey) {
        delete("DELETE FROM parked_key WHERE id = :it", parkedKey.value());
        LOG.infof("parked key %s is free again", parkedKey);
    }

    private void required(ParkedKeyId parkedKey) {
        locked(parkedKey).orElseThrow(() -> Refusal.notFound("parked key"));
    }

    private Optional<Tuple> locked(ParkedKeyId parkedKey) {
        return session.createNativeQuery("SELECT consumer, key FROM parked_key WHERE id = :id FOR UPDATE", Tuple.class)
                .setParameter("id", parkedKey.value())
                .getResultStream()
                .findFirst();
    }

    private void delete(String sql, Object it) {
        session.createNativeQuery(sql).setParameter("it", it).executeUpdate();
    }
}
