package nl.stokje.cases.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Page;

/** What happened to the cases. */
@ApplicationScoped
class TimelineEntries implements PanacheRepositoryBase<TimelineEntry, UUID> {
    /** What happened until then, and to the handoffs that this agency is a party to, newest first. */
    List<TimelineEntry> of(CaseId caseId, Oin agency, Instant until, Page.Request page) {
        return page.rows(find("""
                        caseId = ?1 and id < ?2 and (happenedAt <= ?3 or handoffId in
                        (select p.handoffId from Proposal p where p.caseId = ?1 and (p.sender = ?4 or p.receiver = ?4)))
                        order by id desc""", caseId, page.before(), until, agency));
    }
}
