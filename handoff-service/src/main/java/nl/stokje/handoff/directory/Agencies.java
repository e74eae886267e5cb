package nl.stokje.handoff.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** The directory. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {
    private static final String PRIMARY_KEY = "agency_pk";

    private static final int LARGEST_CHOICE = 500;

    /** Nothing for an agency that was removed. */
    public Optional<Agency> find(Oin oin) {
        return find(oin, LockModeType.NONE);
    }

    /** As {@link #find}, and the agency can't be removed before this transaction has ended. */
    public Optional<Agency> findHeld(Oin oin) {
        return find(oin, LockModeType.PESSIMISTIC_READ);
    }

    /** As {@link #find}, to be changed. */
    Optional<Agency> findLocked(Oin oin) {
        return find(oin, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Agency> find(Oin oin, LockModeType lock) {
        return findByIdOptional(oin.value(), lock).filter(agency -> !agency.isRemoved());
    }

    /** @throws Refusal when the agency was removed: its number isn't given out again */
    public void checkNotRemoved(Oin oin) {
        if (findByIdOptional(oin.value()).filter(Agency::isRemoved).isPresent()) {
            throw Refusal.gone(
                    "agency-removed",
                    "This agency was removed from the directory; its number isn't given out again.",
                    Map.of("oin", oin));
        }
    }

    /** @throws Refusal when the agency isn't in the directory */
    public Agency required(Oin oin) {
        return find(oin).orElseThrow(() -> Refusal.notFound("agency"));
    }

    /** @throws Refusal when the agency isn't in the directory */
    public Agency requiredLocked(Oin oin) {
        return findLocked(oin).orElseThrow(() -> Refusal.notFound("agency"));
    }

    /** @throws Refusal when somebody else registered the agency at the same moment */
    void add(Agency agency) {
        try {
            persistAndFlush(agency);
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

    /**
     * Those that can meet a need in a municipality, as many as one can choose from.
     *
     * @param regions all codes for where the municipality is
     */
    public List<Agency> fitting(String need, Collection<String> regions) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT * FROM agency WHERE removed_at IS NULL
                        AND capabilities @> CAST(ARRAY[:need] AS text[]) AND regions && CAST(:regions AS text[])
                        ORDER BY oin""", Agency.class)
                .setParameter("need", need)
                .setParameter("regions", array(regions))
                .setMaxResults(LARGEST_CHOICE)
                .getResultList();
    }

    /**
     * The newest first, and one more than the page holds if there is one.
     *
     * @param need a capability, or null for all
     * @param regions all codes for where a municipality is, or null for all
     */
    List<Agency> list(String need, Collection<String> regions, Page.Request page) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT * FROM agency WHERE entry_id < :before AND removed_at IS NULL
                        AND (CAST(:need AS text) IS NULL OR :need = ANY (capabilities))
                        AND (CAST(:regions AS text) IS NULL OR regions && CAST(:regions AS text[]))
                        ORDER BY entry_id DESC""", Agency.class)
                .setParameter("before", page.before())
                .setParameter("need", need, String.class)
                .setParameter("regions", regions == null ? null : array(regions), String.class)
                .setMaxResults(page.rowsToRead())
                .getResultList();
    }

    /** As PostgreSQL reads an array; codes of municipalities need no quotes. */
    private static String array(Collection<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }
}
