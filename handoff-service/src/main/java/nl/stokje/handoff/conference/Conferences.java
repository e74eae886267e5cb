package nl.stokje.handoff.conference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/** All conferences. */
@ApplicationScoped
class Conferences implements PanacheRepositoryBase<Conference, UUID> {
    /** @throws Refusal when there is none, or this agency isn't to read it (I11) */
    Conference visibleTo(Oin agency, ConferenceId id) {
        return findByIdOptional(id.value())
                .filter(conference -> conference.isVisibleTo(agency))
                .orElseThrow(() -> Refusal.notFound("conference"));
    }

    /** What this agency may read about a case, newest first. */
    List<Conference> list(Oin agency, CaseId caseId, Page.Request page) {
        return page.rows(find("""
                from Conference c where c.caseId = ?1 and c.id < ?2
                and (c.recordedBy = ?3 or exists (
                    select 1 from Conference held join held.participants p
                    where held.id = c.id and p.agency = ?3))
                order by c.id desc""", caseId, page.before(), agency));
    }

    Optional<Conference> lastAbout(CaseId caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }
}
