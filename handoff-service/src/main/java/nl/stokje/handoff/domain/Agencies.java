package nl.stokje.handoff.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** The directory. */
@ApplicationScoped
public class Agencies {
    private static final String PRIMARY_KEY = "agency_pk";

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

    /** @throws Refusal when it was registered by somebody else at the same moment */
    public void add(Agency agency) {
        try {
            session.persist(agency);
            session.flush();
        } catch (ConstraintViolationException violated) {
            if (PRIMARY_KEY.equals(violated.getConstraintName())) {
                throw Refusal.conflict(
                        "lost-race",
                        "Somebody else registered it at the same moment and was first.",
                        Map.of("next", "GET it, look at it, and send its ETag as If-Match to replace it."));
            }
            throw violated;
        }
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
