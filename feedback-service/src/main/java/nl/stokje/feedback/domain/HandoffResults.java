package nl.stokje.feedback.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What receivers said came of their handoffs. */
@ApplicationScoped
public class HandoffResults implements PanacheRepositoryBase<HandoffResult, UUID> {
    /** By handoff, for those that are concluded. */
    public Map<UUID, String> of(Collection<UUID> handoffs) {
        return list("handoffId in ?1", handoffs).stream()
                .collect(Collectors.toMap(HandoffResult::handoffId, HandoffResult::result));
    }
}
