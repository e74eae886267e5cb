package nl.stokje.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** The keys that are set apart, and what operators decided about them. */
@ApplicationScoped
public class ParkedKeys {
    private final Session session;
    private final Clock clock;

    ParkedKeys(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A key that is set apart, with how many records wait. */
    public record ParkedKey(
            ParkedKeyId id,

            @Schema(description = "The consumer that couldn't process a record", examples = "handoff-service.case")
            String consumer,

            @Schema(description = "The key of the records: a case id or an OIN")
            String key,

            @Schema(description = "The kind of failure, without its message", examples = "NullPointerException")
            String reason,

            @Schema(description = "When the key was parked", examples = "2026-11-22T09:00:00Z")
            Instant parkedAt,

            @Schema(description = "How many records wait", examples = "3")
            long records) {}

    /** What is done about a key. */
    public enum ParkedKeyDecision {
        /** Its records are tried again in their order. */
        REPLAY,
        /** The record in front is dropped. */
        VOID
    }

    /** Where a record stands in Kafka. */
    public record RecordPosition(
            @Schema(description = "The topic", examples = "stokje.case.v1")
            String topic,

            @Schema(description = "The partition", examples = "0")
            int partition,

            @Schema(description = "The offset in the partition", examples = "4711")
            long offset) {}

    /**
     * What an operator decided about a key, and why.
     *
     * @param dropped which record; null when none was
     */
    public record ParkedKeyDecisionEntry(
            @Schema(description = "Identifies the decision") UUID id,

            @Schema(description = "What the operator decided")
            ParkedKeyDecision decision,

            @Schema(description = "Why, in the operator's words", examples = "The schema was mended")
            String reason,

            @Schema(description = "The operator, as the identity provider names them", examples = "j.smit")
            String decidedBy,

            @Schema(description = "When", examples = "2026-11-22T09:00:00Z")
            Instant decidedAt,

            @Schema(description = "The record that was dropped; absent when none was")
            RecordPosition dropped) {}

    /** Those that are parked now, the newest first. */
    public List<ParkedKey> parked(UUID before, int limit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> session.createNativeQuery("""
                        SELECT k.id, k.consumer, k.key, k.reason, k.parked_at,
                               (SELECT count(*) FROM parked_record r WHERE r.parked_key_id = k.id) AS records
                        FROM parked_key k WHERE k.id < :before ORDER BY k.id DESC LIMIT :limit""", Tuple.class)
                        .setParameter("before", before)
                        .setParameter("limit", limit)
                        .getResultStream()
                        .map(row -> new ParkedKey(
                                new ParkedKeyId(row.get(0, UUID.class)),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Instant.class),
                                row.get(5, Long.class)))
                        .toList());
    }

    /** What was decided about a key, the newest first; also when it is free again. */
    public List<ParkedKeyDecisionEntry> decisions(ParkedKeyId parkedKey, UUID before, int limit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> session.createNativeQuery("""
                        SELECT id, decision, reason, decided_by, decided_at, topic, partition, record_offset
                        FROM parking_decision WHERE parked_key_id = :key AND id < :before
                        ORDER BY id DESC LIMIT :limit""", Tuple.class)
                        .setParameter("key", parkedKey.value())
                        .setParameter("before", before)
                        .setParameter("limit", limit)
                        .getResultStream()
                        .map(row -> new ParkedKeyDecisionEntry(
                                row.get(0, UUID.class),
                                ParkedKeyDecision.valueOf(row.get(1, String.class)),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Instant.class),
                                row.get(5) == null ? null : place(row, 5)))
                        .toList());
    }

    /** Keeps what was decided, and by whom. */
    void keep(
            ParkedKeyDecision decision, ParkedKeyId parkedKey, String reason, String operator, RecordPosition dropped) {
        session.createNativeMutationQuery("""
                        INSERT INTO parking_decision (id, parked_key_id, decision, reason, decided_by, decided_at,
                          topic, partition, record_offset)
                        VALUES (:id, :key, :decision, :reason, :operator, :now,
                          CAST(:topic AS text), CAST(:partition AS int), CAST(:offset AS bigint))""")
                .setParameter("id", Ids.next())
                .setParameter("key", parkedKey.value())
                .setParameter("decision", decision.name())
                .setParameter("reason", reason)
                .setParameter("operator", operator)
                .setParameter("now", clock.instant())
                .setParameter("topic", dropped == null ? null : dropped.topic(), String.class)
                .setParameter("partition", dropped == null ? null : dropped.partition(), Integer.class)
                .setParameter("offset", dropped == null ? null : dropped.offset(), Long.class)
                .executeUpdate();
    }

    /** The place that a row tells from this column on: topic, partition, offset. */
    static RecordPosition place(Tuple row, int from) {
        return new RecordPosition(
                row.get(from, String.class), row.get(from + 1, Integer.class), row.get(from + 2, Long.class));
    }
}
