package nl.stokje.cases.succession;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.succession.Succession.Filter;
import nl.stokje.cases.succession.Succession.Found;
import nl.stokje.cases.succession.Succession.State;
import nl.stokje.cases.succession.SuccessionStep.CaseOfSuccession;
import nl.stokje.cases.succession.SuccessionStep.Outcome;
import nl.stokje.kit.Oin;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** The successions and their steps, one a case. */
@ApplicationScoped
class Successions implements PanacheRepositoryBase<Succession, UUID> {
    private static final String CHOSEN = """
            FROM cases WHERE holder = :from
            AND (CAST(:openedBefore AS timestamptz) IS NULL OR opened_at < CAST(:openedBefore AS timestamptz))
            AND (:anyUrgency OR urgency IN (:urgencies)) AND (:anyStatus OR status = :status)""";

    private final Session session;

    Successions(Session session) {
        this.session = session;
    }

    List<Found> find(Oin from, Filter filter) {
        var query = session.createNativeQuery(
                "SELECT status, urgency, count(*) " + CHOSEN + " GROUP BY status, urgency ORDER BY status, urgency",
                Tuple.class);
        return choose(query, from, filter)
                .getResultStream()
                .map(row -> new Found(
                        CaseStatus.valueOf(row.get(0, String.class)),
                        Urgency.valueOf(row.get(1, String.class)),
                        row.get(2, Long.class)))
                .toList();
    }

    /** Lets the cases that the agency holds now wait for their turn. Gives how many weren't among them yet. */
    int line(Succession succession) {
        var insert = session.createNativeMutationQuery("""
                        INSERT INTO succession_step (succession_id, case_id, outcome, tries)
                        SELECT :succession, id, 'WAITING', 0
                        """ + CHOSEN + " ON CONFLICT DO NOTHING");
        return choose(insert, succession.by().from(), succession.filter())
                .setParameter("succession", succession.id())
                .executeUpdate();
    }

    List<UUID> running() {
        return find("state = ?1 order by id", State.RUNNING).stream()
                .map(Succession::id)
                .toList();
    }

    /** Keeps the other replicas off this succession until the transaction ends; false if one of them is at it. */
    boolean reserve(UUID succession) {
        return session.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(:succession, 0))", Tuple.class)
                .setParameter("succession", succession.toString())
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** Whose turn is next; those that went wrong before come last. */
    List<UUID> waitingCases(UUID succession, int limit) {
        return session.createQuery("""
                        select id.caseId from SuccessionStep where id.successionId = :succession and outcome = :waiting
                        order by tries, id.caseId""", UUID.class)
                .setParameter("succession", succession)
                .setParameter("waiting", Outcome.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In which successions this case waits for its turn. */
    List<SuccessionStep> waitingFor(UUID caseId) {
        return session.createQuery(
                        "from SuccessionStep where id.caseId = :case and outcome = :waiting order by id.successionId",
                        SuccessionStep.class)
                .setParameter("case", caseId)
                .setParameter("waiting", Outcome.WAITING)
                .getResultList();
    }

    SuccessionStep step(UUID succession, UUID caseId) {
        return session.find(SuccessionStep.class, new CaseOfSuccession(succession, caseId));
    }

    Map<Outcome, Long> outcomesOf(UUID succession) {
        var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
        session.createQuery("""
                        select outcome, count(*) from SuccessionStep where id.successionId = :succession
                        group by outcome""", Tuple.class)
                .setParameter("succession", succession)
                .getResultStream()
                .forEach(row -> outcomes.put(row.get(0, Outcome.class), row.get(1, Long.class)));
        return outcomes;
    }

    List<SuccessionStep> failuresOf(UUID succession, UUID before, int limit) {
        return session.createQuery("""
                        from SuccessionStep where id.successionId = :succession and outcome = :failed
                        and id.caseId < :before order by id.caseId desc""", SuccessionStep.class)
                .setParameter("succession", succession)
                .setParameter("failed", Outcome.FAILED)
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    List<Succession> newest(UUID before, int limit) {
        return find("id < ?1 order by id desc", before).range(0, limit).list();
    }

    private static <Q extends CommonQueryContract> Q choose(Q query, Oin from, Filter filter) {
        query.setParameter("from", from.value());
        query.setParameter("openedBefore", filter.openedBefore());
        query.setParameter("anyUrgency", filter.urgencies().isEmpty());
        query.setParameter(
                "urgencies",
                filter.urgencies().isEmpty()
                        ? List.of("")
                        : filter.urgencies().stream().map(Urgency::name).toList());
        query.setParameter("anyStatus", filter.status() == null);
        query.setParameter(
                "status", filter.status() == null ? "" : filter.status().name());
        return query;
    }
}
