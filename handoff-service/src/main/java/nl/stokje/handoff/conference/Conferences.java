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
import org.hibernate.Session;

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
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT * FROM conference WHERE case_id = :case AND id < :before AND :agency = ANY (visible_to)
                        ORDER BY id DESC""", Conference.class)
                .setParameter("case", caseId.value())
                .setParameter("before", page.before())
                .setParameter("agency", agency.value())
                .setMaxResults(page.rowsToRead())
                .getResultList();
    }

    Optional<Conference> lastAbout(CaseId caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }
}
