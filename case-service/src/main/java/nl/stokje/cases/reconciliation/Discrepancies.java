package nl.stokje.cases.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.rest.Page;

/** What was found, once or in two reports running. */
@ApplicationScoped
class Discrepancies implements PanacheRepositoryBase<Discrepancy, UUID> {
    List<Discrepancy> of(CaseId caseId) {
        return list("caseId", caseId);
    }

    List<Discrepancy> confirmed(Page.Request page) {
        return page.rows(find("confirmedAt is not null and id < ?1 order by id desc", page.before()));
    }

    long confirmed(Aspect aspect) {
        return count("confirmedAt is not null and aspect = ?1", aspect);
    }
}
