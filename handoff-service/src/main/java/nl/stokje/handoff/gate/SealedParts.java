package nl.stokje.handoff.gate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.terms.HandoffId;

/** What case-service sealed, as long as it may be handed out. */
@ApplicationScoped
class SealedParts implements PanacheRepositoryBase<SealedPart, UUID> {
    /** Keeps the part instead of an earlier one of that level. */
    void keep(HandoffId handoff, SealedPart part) {
        delete("handoffId = ?1 and level = ?2", handoff, part.level());
        persist(part);
    }

    Optional<SealedPart> of(HandoffId handoff, DisclosureLevel level) {
        return find("handoffId = ?1 and level = ?2", handoff, level).firstResultOptional();
    }

    /** Nothing sealed for the handoff stays here. */
    void erase(HandoffId handoff) {
        delete("handoffId", handoff);
    }
}
