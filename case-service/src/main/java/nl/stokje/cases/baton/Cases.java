package nl.stokje.cases.baton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/**
 * The cases. A case is locked before anything that belongs to it (its proposals, requests, steps of a succession, timers), and
 * several cases in the order of their ids: nobody waits in a circle.
 */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {
    /** How long after the intake a case is usually here. */
    private static final Duration OPENS_WITHIN = Duration.ofMinutes(1);

    private final Clock clock;

    Cases(Clock clock) {
        this.clock = clock;
    }

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

    /** @throws Refusal when this agency doesn't answer for such a case, open or last; who works on it is told who does */
    public Case heldBy(Oin agency, CaseId id) {
        var found = workedOnBy(agency, id);
        HolderOnly.require(found, agency);
        return found;
    }

    /** @throws Refusal when this agency neither holds nor assists such a case */
    public Case workedOnBy(Oin agency, CaseId id) {
        return locked(id).filter(found -> found.isWorkedOnBy(agency)).orElseThrow(() -> unknown(id));
    }

    /** @throws Refusal when this agency neither works on such a case nor ever answered for it */
    public Case seenBy(Oin agency, CaseId id) {
        return known(id)
                .filter(found -> found.isWorkedOnBy(agency) || found.wasHeldBy(agency))
                .orElseThrow(() -> unknown(id));
    }

    /** @throws Refusal when this agency never answered for such a case; who works on it is told who does */
    public Case everHeldBy(Oin agency, CaseId id) {
        var found = seenBy(agency, id);
        if (!found.wasHeldBy(agency)) {
            HolderOnly.require(found, agency);
        }
        return found;
    }

    /** That there is no such case, or none that may be seen; of one that an intake may be opening now, that it may come. */
    private Refusal unknown(CaseId id) {
        return id.madeAt()
                .filter(made -> made.plus(OPENS_WITHIN).isAfter(clock.instant()))
                .<Refusal>map(_ -> new NotHereYet(id))
                .orElseGet(() -> Refusal.notFound("case"));
    }

    /** What belongs to the case has changed, and so what a GET of it shows: its version goes up. */
    public void changed(Case theCase) {
        getEntityManager().lock(theCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
