package nl.stokje.cases.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.stokje.cases.assignment.Assignment.AgencyAndCase;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/** How agencies have placed their cases. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, AgencyAndCase> {
    /** Empty while the agency hasn't said. */
    public Optional<Assignment> of(CaseId caseId, Oin agency) {
        return findByIdOptional(AgencyAndCase.of(agency, caseId));
    }
}
