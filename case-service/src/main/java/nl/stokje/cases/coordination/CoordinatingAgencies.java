package nl.stokje.cases.coordination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;

/** The cases in which a coordinator was proposed or agreed; in all others the holder coordinates. */
@ApplicationScoped
class CoordinatingAgencies implements PanacheRepositoryBase<CoordinatingAgency, UUID> {
    Optional<CoordinatingAgency> of(CaseId caseId) {
        return findByIdOptional(caseId.value());
    }
}
