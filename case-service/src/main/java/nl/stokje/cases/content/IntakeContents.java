package nl.stokje.cases.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;

/** What the citizens told, one for each case. Read only where it is disclosed or measured. */
@ApplicationScoped
class IntakeContents implements PanacheRepositoryBase<StoredIntakeContent, UUID> {
    /** @throws IllegalStateException when the case has none: it wasn't opened by an intake */
    StoredIntakeContent of(CaseId caseId) {
        return findByIdOptional(caseId.value())
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no content of an intake"));
    }
}
