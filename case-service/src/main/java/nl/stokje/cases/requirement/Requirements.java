package nl.stokje.cases.requirement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Refusal;

/** What procedures ask for in the cases. */
@ApplicationScoped
public class Requirements implements PanacheRepositoryBase<Requirement, UUID> {
    public List<Requirement> of(CaseId caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** @throws Refusal when the case has no such requirement */
    Requirement required(CaseId caseId, RequirementId id) {
        return findByIdOptional(id.value())
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> Refusal.notFound("requirement"));
    }
}
