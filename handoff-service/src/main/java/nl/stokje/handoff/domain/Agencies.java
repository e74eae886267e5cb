package nl.stokje.handoff.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;

/** The directory. */
@ApplicationScoped
public class Agencies {
    private final Session session;

    Agencies(Session session) {
        this.session = session;
    }

    public Optional<Agency> find(Oin oin) {
        return Optional.ofNullable(session.find(Agency.class, oin.value()));
    }

    public Optional<Agency> findLocked(Oin oin) {
        return Optional.ofNullable(session.find(Agency.class, oin.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Refusal when it isn't in the directory */
    public Agency required(Oin oin) {
        return find(oin).orElseThrow(() -> Refusal.notFound("agency"));
    }

    public void add(Agency agency) {
        session.persist(agency);
        session.flush();
    }

    /** Makes the change visible at once, with the version it has from now on. */
    public void flush() {
        session.flush();
    }

    /**
     * The newest first.
     *
     * @param need a capability, or null for all
     * @param region a municipality, or null for all
     */
    public List<Agency> list(String need, String region, UUID before, int limit) {
        return session.createNativeQuery("""
                        SELECT * FROM agency WHERE entry_id < :before
                        AND (CAST(:need AS text) IS NULL OR :need = ANY (capabilities))
                        AND (CAST(:region AS text) IS NULL OR :region = ANY (regions))
                        ORDER BY entry_id DESC""", Agency.class)
                .setParameter("before", before)
                .setParameter("need", need, String.class)
                .setParameter("region", region, String.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
