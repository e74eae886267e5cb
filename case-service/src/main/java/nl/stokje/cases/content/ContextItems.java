package nl.stokje.cases.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;

/** What was added to the cases. */
@ApplicationScoped
class ContextItems implements PanacheRepositoryBase<ContextItem, UUID> {
    /** In the order in which they were added. */
    List<ContextItem> of(CaseId caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
