package nl.stokje.handoff.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;
import org.hibernate.Session;

/** How cases are known here, and up to which moment that was reported. */
@ApplicationScoped
class CaseSnapshots {
    private final Session session;

    CaseSnapshots(Session session) {
        this.session = session;
    }

    /** Up to when updates were reported, twice and once. */
    record Reported(Instant twice, Instant once) {}

    /** For the replica that is going to report; nothing while another one is at it. */
    Optional<Reported> reserve() {
        return session.createNativeQuery(
                        "SELECT reported_twice, reported_once FROM snapshot_report FOR UPDATE SKIP LOCKED", Tuple.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Reported(row.get(0, Instant.class), row.get(1, Instant.class)));
    }

    void reportedUntil(Instant until) {
        session.createNativeMutationQuery(
                        "UPDATE snapshot_report SET reported_twice = reported_once, reported_once = :until")
                .setParameter("until", until)
                .executeUpdate();
    }

    /** The cases of which this service published something, or heard something from case-service, in this time. */
    List<SnapshotReported> updatedIn(String topic, Instant after, Instant until) {
        return session.createNativeQuery("""
                        WITH updated AS (
                          SELECT CAST(key AS uuid) AS case_id FROM outbox WHERE topic = :topic
                          AND time > :after AND time <= :until AND type <> 'nl.stokje.handoff.snapshot-reported.v1'
                          UNION SELECT case_id FROM held_case WHERE known_at > :after AND known_at <= :until)
                        SELECT h.case_id,
                          (SELECT o.id FROM handoff o WHERE o.case_id = h.case_id AND o.kind = 'TRANSFER' AND NOT o.holder_unconfirmed
                            AND o.state IN ('PREPARING', 'OFFERED', 'CLARIFYING', 'ACCEPTED', 'LANDING')),
                          (SELECT max(l.landed_turn) FROM handoff l
                            WHERE l.case_id = h.case_id AND l.kind = 'TRANSFER'),
                          h.turn, h.holder,
                          ARRAY(SELECT DISTINCT a.receiver FROM handoff a
                            WHERE a.case_id = h.case_id AND a.kind = 'ASSIST' AND a.state = 'LANDED')
                        FROM updated JOIN held_case h USING (case_id)""", Tuple.class)
                .setParameter("topic", topic)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultStream()
                .map(CaseSnapshots::snapshot)
                .toList();
    }

    private static SnapshotReported snapshot(Tuple row) {
        return new SnapshotReported(
                new CaseId(row.get(0, UUID.class)),
                Optional.ofNullable(row.get(1, UUID.class)).map(HandoffId::new).orElse(null),
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                new Oin(row.get(4, String.class)),
                Arrays.stream(row.get(5, String[].class)).map(Oin::new).toList());
    }
}
