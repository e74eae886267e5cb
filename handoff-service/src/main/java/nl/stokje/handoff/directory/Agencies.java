package nl.stokje.handoff.directory;

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

    private static final int LARGEST_CHOICE = 500;

    private final Session session;

    Agencies(Session session) {
        this.session = session;
    }

    /** Nothing for an agency that is gone. */
    public Optional<Agency> find(Oin oin) {
        return find(oin, LockModeType.NONE);
    }

    /** As {@link #find}, and it can't be removed before this transaction has ended. */
    public Optional<Agency> findHeld(Oin oin) {
        return find(oin, LockModeType.PESSIMISTIC_READ);
    }

    /** As {@link #find}, to be changed. */
    public Optional<Agency> findLocked(Oin oin) {
        return find(oin, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Refusal when it was removed: its number isn't given out again */
    public void checkNotGone(Oin oin) {
        if (Optional.ofNullable(session.find(Agency.class, oin.value()))
                .filter(Agency::isGone)
                .isPresent()) {
            throw Refusal.gone(
                    "agency-removed",
                    "This agency was removed from the directory; its number isn't given out again.",
                    Map.of("oin", oin));
        }
    }

    private Optional<Agency> find(Oin oin, LockModeType lock) {
        return Optional.ofNullable(session.find(Agency.class, oin.value(), lock))
                .filter(agency -> !agency.isGone());
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

    /** @throws Refusal when it isn't in the directory */
    public Agency requiredLocked(Oin oin) {
        return findLocked(oin).orElseThrow(() -> Refusal.notFound("agency"));
    }

    /** Those that can meet a need in a municipality, as many as one can choose from. */
    public List<Agency> fitting(String need, String region) {
        return session.createNativeQuery("""
                        SELECT * FROM agency WHERE removed_at IS NULL
                        AND capabilities @> CAST(ARRAY[:need] AS text[]) AND regions @> CAST(ARRAY[:region] AS text[])
                        ORDER BY oin""", Agency.class)
                .setParameter("need", need)
                .setParameter("region", region)
                .setMaxResults(LARGEST_CHOICE)
                .getResultList();
    }

    /**
     * The newest first.
     *
     * @param need a capability, or null for all
     * @param region a municipality, or null for all
     */
    public List<Agency> list(String need, String region, UUID before, int limit) {
        return session.createNativeQuery("""
                        SELECT * FROM agency WHERE entry_id < :before AND removed_at IS NULL
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
