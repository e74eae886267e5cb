package nl.stokje.cases.baton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** The cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {
    /**
     * Makes everything about this case wait its turn, also before there is a row to lock: an intake and a proposal for the
     * same case may arrive at the same moment, and one of them must see the other.
     */
    public Optional<Case> locked(UUID id) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:case, 0))")
                .setParameter("case", id.toString())
                .getSingleResult();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Refusal when this agency doesn't answer for such a case, open or last */
    public Case heldBy(Oin agency, UUID id) {
        return locked(id).filter(found -> found.isHeldBy(agency)).orElseThrow(() -> Refusal.notFound("case"));
    }

    /** @throws Refusal when this agency never answered for such a case */
    public Case everHeldBy(Oin agency, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.baton().wasHeldBy(agency))
                .orElseThrow(() -> Refusal.notFound("case"));
    }

    /** What belongs to the case has changed, and so what a GET of it shows: its version goes up. */
    void changed(Case theCase) {
        getEntityManager().lock(theCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Case> heldBy(Oin agency, UUID before, int limit) {
        return find("baton.holder = ?1 and id < ?2 order by id desc", agency, before)
                .range(0, limit)
                .list();
    }

    List<Case> overdueAt(Oin agency, Instant now, UUID before, int limit) {
        return find("baton.holder = ?1 and nextDate.dueAt <= ?2 and id < ?3 order by id desc", agency, now, before)
                .range(0, limit)
                .list();
    }
}
