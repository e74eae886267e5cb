package nl.stokje.cases.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.disclosure.Proposal.Answer;

/** What was proposed. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    public Optional<Proposal> of(HandoffId handoff) {
        return findByIdOptional(handoff.value());
    }

    /** @throws IllegalStateException when it was never proposed: the event can't be processed */
    public Proposal required(HandoffId handoff) {
        return of(handoff).orElseThrow(() -> new IllegalStateException("No proposal is known of handoff " + handoff));
    }

    public Proposal locked(HandoffId handoff) {
        return findById(handoff.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Proposal> waitingFor(CaseId caseId) {
        return list("caseId = ?1 and answer = ?2 order by handoffId", caseId, Answer.WAITING);
    }

    public List<HandoffId> waitedTooLong(Instant now, int limit) {
        return find("answer = ?1 and giveUpAt <= ?2 order by giveUpAt", Answer.WAITING, now)
                .range(0, limit - 1)
                .stream()
                .map(Proposal::handoffId)
                .toList();
    }
}
