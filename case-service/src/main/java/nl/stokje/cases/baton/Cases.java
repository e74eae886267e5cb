package nl.stokje.cases.baton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;

/**
 * The cases. A case is locked before anything that belongs to it (its proposals, requests, steps of a succession, timers), and
 * several cases in the order of their ids: nobody waits in a circle.
 */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {
    /**
     * Makes everything that is done to this case wait its turn, also before there is a row to lock: an intake and a
     * proposal for the same case may arrive at the same moment, and one of them must see the other.
     */
    public Optional<Case> locked(CaseId id) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:case, 0))")
                .setParameter("case", id.toString())
                .getSingleResult();
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Without a lock. */
    public Optional<Case> known(CaseId id) {
        return findByIdOptional(id.value());
    }

    /** @throws Refusal when this agency doesn't answer for such a case, open or last */
    public Case heldBy(Oin agency, CaseId id) {
        return locked(id).filter(found -> found.isHeldBy(agency)).orElseThrow(() -> Refusal.notFound("case"));
    }

    /** @throws Refusal when this agency neither holds nor assists such a case */
    public Case workedOnBy(Oin agency, CaseId id) {
        return locked(id).filter(found -> found.isWorkedOnBy(agency)).orElseThrow(() -> Refusal.notFound("case"));
    }

    /** @throws Refusal when this agency never answered for such a case */
    public Case everHeldBy(Oin agency, CaseId id) {
        return known(id).filter(found -> found.wasHeldBy(agency)).orElseThrow(() -> Refusal.notFound("case"));
    }

    /** What belongs to the case has changed, and so what a GET of it shows: its version goes up. */
    public void changed(Case theCase) {
        getEntityManager().lock(theCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Those that this agency answers for or answered for last, newest first. */
    public List<Case> heldBy(Oin agency, CaseFilter filter, Page.Request page) {
        var values = Parameters.with("agency", agency).and("before", page.before());
        if (filter.dueBy() != null) {
            values.and("dueBy", filter.dueBy());
        }
        return page.rows(
                find("baton.holder = :agency and id < :before" + filter.condition() + " order by id desc", values));
    }
}
