package nl.stokje.cases.coordination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;

/** Who assists. */
@ApplicationScoped
public class Assistances implements PanacheRepositoryBase<Assistance, UUID> {
    /** In the order in which they began. */
    public List<Assistance> runningOf(CaseId caseId) {
        return list("caseId = ?1 and endedAt is null order by begunAt, handoffId", caseId);
    }

    /** In the order in which they began; more than one when the agency joined by more than one handoff. */
    public List<Assistance> runningOf(CaseId caseId, Oin assistant) {
        return list(
                "caseId = ?1 and assistant = ?2 and endedAt is null order by begunAt, handoffId", caseId, assistant);
    }

    Optional<Assistance> runningBy(HandoffId handoff) {
        return findByIdOptional(handoff.value()).filter(Assistance::runs);
    }

    /** The cases that this agency assists, in the order in which cases are locked. */
    List<CaseId> casesOf(Oin assistant) {
        return getEntityManager()
                .createQuery(
                        "select distinct caseId from Assistance where assistant = :assistant and endedAt is null "
                                + "order by caseId",
                        CaseId.class)
                .setParameter("assistant", assistant)
                .getResultList();
    }
}
