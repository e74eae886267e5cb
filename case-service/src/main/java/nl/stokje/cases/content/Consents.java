package nl.stokje.cases.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;

/** What citizens agreed to share. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {
    /** In the order in which they were recorded. */
    List<Consent> of(CaseId caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
