package nl.stokje.feedback.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What receivers said came of their handoffs. */
@ApplicationScoped
class HandoffResults implements PanacheRepositoryBase<HandoffResult, UUID> {
    /** By handoff, for those that are concluded. */
    Map<HandoffId, String> of(Collection<HandoffId> handoffs) {
        return list("handoffId in ?1", handoffs.stream().map(HandoffId::value).toList()).stream()
                .collect(Collectors.toMap(HandoffResult::handoffId, HandoffResult::result));
    }
}
