package nl.stokje.handoff.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.hibernate.Session;

/** All changes of agencies' keys, read and written while the agency's entry is locked. */
@ApplicationScoped
public class KeyChanges {
    private final Session session;

    KeyChanges(Session session) {
        this.session = session;
    }

    /** After what it takes the place of was settled: at most one of an agency waits, and Hibernate would insert first. */
    public void add(KeyChange change) {
        session.flush();
        session.persist(change);
    }

    /** @throws Refusal when the agency has none of this id */
    public KeyChange required(Oin oin, UUID id) {
        return Optional.ofNullable(session.find(KeyChange.class, id))
                .filter(change -> change.oin().equals(oin))
                .orElseThrow(() -> Refusal.notFound("key change"));
    }

    /** Of one agency, newest first. */
    public List<KeyChange> list(Oin oin, UUID before, int limit) {
        return session.createQuery("from KeyChange where oin = :oin and id < :before order by id desc", KeyChange.class)
                .setParameter("oin", oin)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
