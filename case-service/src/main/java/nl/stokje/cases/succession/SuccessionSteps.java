package nl.stokje.cases.succession;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.succession.SuccessionStep.CaseOfSuccession;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Page;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** The cases of the successions, one row each. */
@ApplicationScoped
class SuccessionSteps implements PanacheRepositoryBase<SuccessionStep, CaseOfSuccession> {
    private static final String CHOSEN = """
            FROM cases WHERE holder = :from
            AND (CAST(:openedBefore AS timestamptz) IS NULL OR opened_at < CAST(:openedBefore AS timestamptz))
            AND (:anyUrgency OR urgency IN (:urgencies)) AND (:anyStatus OR status = :status)""";

    private final Session session;

    SuccessionSteps(Session session) {
        this.session = session;
    }

    /** How many cases of each kind the agency holds now. */
    List<CaseCount> count(Oin from, SuccessionFilter filter) {
        var query = session.createNativeQuery(
                "SELECT status, urgency, count(*) " + CHOSEN + " GROUP BY status, urgency ORDER BY status, urgency",
                Tuple.class);
        return choose(query, from, filter)
                .getResultStream()
                .map(row -> new CaseCount(
                        CaseStatus.valueOf(row.get(0, String.class)),
                        Urgency.valueOf(row.get(1, String.class)),
                        row.get(2, Long.class)))
                .toList();
    }

    /** Lets the cases that the agency holds now wait for their turn. Gives how many weren't among them yet. */
    int lineUp(Succession succession) {
        var insert = session.createNativeMutationQuery("""
                        INSERT INTO succession_step (succession_id, case_id, outcome, tries)
                        SELECT :succession, id, 'WAITING', 0
                        """ + CHOSEN + " ON CONFLICT DO NOTHING");
        return choose(insert, succession.by().from(), succession.filter())
                .setParameter("succession", succession.id().value())
                .executeUpdate();
    }

    SuccessionStep of(SuccessionId succession, CaseId caseId) {
        return findById(new CaseOfSuccession(succession, caseId));
    }

    /** Whose turn is next; those that went wrong before come last. */
    List<CaseId> waitingCases(SuccessionId succession, int limit) {
        return find("id.successionId = ?1 and outcome = ?2 order by tries, id.caseId", succession, StepOutcome.WAITING)
                .range(0, limit - 1)
                .stream()
                .map(SuccessionStep::caseId)
                .toList();
    }

    /** In which successions this case waits for its turn. */
    List<SuccessionStep> waitingFor(CaseId caseId) {
        return list("id.caseId = ?1 and outcome = ?2 order by id.successionId", caseId, StepOutcome.WAITING);
    }

    Map<StepOutcome, Long> outcomesOf(SuccessionId succession) {
        var outcomes = new EnumMap<StepOutcome, Long>(StepOutcome.class);
        session.createQuery("""
                        select outcome, count(*) from SuccessionStep where id.successionId = :succession
                        group by outcome""", Tuple.class)
                .setParameter("succession", succession)
                .getResultStream()
                .forEach(row -> outcomes.put(row.get(0, StepOutcome.class), row.get(1, Long.class)));
        return outcomes;
    }

    List<SuccessionStep> failuresOf(SuccessionId succession, Page.Request page) {
        return page.rows(find(
                "id.successionId = ?1 and outcome = ?2 and id.caseId < ?3 order by id.caseId desc",
                succession,
                StepOutcome.FAILED,
                new CaseId(page.before())));
    }

    private static <Q extends CommonQueryContract> Q choose(Q query, Oin from, SuccessionFilter filter) {
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
