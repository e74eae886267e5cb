package nl.stokje.cases.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.disclosure.Proposal.Answer;

/** What was proposed. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    /** @throws IllegalStateException when it was never proposed: the event can't be processed */
    Proposal required(UUID handoff) {
        return findByIdOptional(handoff)
                .orElseThrow(() -> new IllegalStateException("No proposal is known of handoff " + handoff));
    }

    List<Proposal> waitingFor(UUID caseId) {
        return list("caseId = ?1 and answer = ?2 order by handoffId", caseId, Answer.WAITING);
    }

    List<UUID> waitedTooLong(Instant now, int limit) {
        return find("answer = ?1 and giveUpAt <= ?2 order by giveUpAt", Answer.WAITING, now)
                .range(0, limit - 1)
                .stream()
                .map(Proposal::handoffId)
                .toList();
    }
}
