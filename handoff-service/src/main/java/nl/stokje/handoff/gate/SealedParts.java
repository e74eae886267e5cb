package nl.stokje.handoff.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What case-service sealed, as long as it may be handed out. */
@ApplicationScoped
public class SealedParts {
    private final Session session;

    SealedParts(Session session) {
        this.session = session;
    }

    /** Keeps it instead of an earlier one of that level. */
    public void keep(UUID handoff, SealedPart part) {
        session.createMutationQuery("delete from SealedPart where handoffId = :handoff and level = :level")
                .setParameter("handoff", handoff)
                .setParameter("level", part.level())
                .executeUpdate();
        session.persist(part);
    }

    public Optional<SealedPart> find(UUID handoff, DisclosureLevel level) {
        return session.createQuery("from SealedPart where handoffId = :handoff and level = :level", SealedPart.class)
                .setParameter("handoff", handoff)
                .setParameter("level", level)
                .getResultStream()
                .findFirst();
    }

    /** Nothing of it stays here. */
    public void erase(UUID handoff) {
        session.createMutationQuery("delete from SealedPart where handoffId = :handoff")
                .setParameter("handoff", handoff)
                .executeUpdate();
    }
}
