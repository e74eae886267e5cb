package nl.stokje.cases.handoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.handoff.CaseRequest.Answer;

/** Which cases were asked for. */
@ApplicationScoped
class CaseRequests implements PanacheRepositoryBase<CaseRequest, UUID> {
    Optional<CaseRequest> of(HandoffId handoff) {
        return findByIdOptional(handoff.value());
    }

    CaseRequest locked(HandoffId handoff) {
        return findById(handoff.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<CaseRequest> waitingFor(CaseId caseId) {
        return list("caseId = ?1 and answer = ?2 order by handoffId", caseId, Answer.WAITING);
    }

    List<HandoffId> waitedTooLong(Instant now, int limit) {
        return find("answer = ?1 and giveUpAt <= ?2 order by giveUpAt", Answer.WAITING, now)
                .range(0, limit - 1)
                .stream()
                .map(CaseRequest::handoffId)
                .toList();
    }
}
