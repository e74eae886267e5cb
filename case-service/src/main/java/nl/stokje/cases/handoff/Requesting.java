package nl.stokje.cases.handoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.nextdate.NextDateConfig;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;

/** An agency asks for a case: says whether the one it asks holds it, and nothing else about the case. */
@ApplicationScoped
public class Requesting {
    private static final int BATCH = 100;

    private final Cases cases;
    private final Requests requests;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;
    private final NextDateConfig config;

    Requesting(Cases cases, Requests requests, Timeline timeline, Outbox outbox, Clock clock, NextDateConfig config) {
        this.cases = cases;
        this.requests = requests;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** What was asked for. */
    @ApplicationScoped
    static class Requests implements PanacheRepositoryBase<CaseRequest, UUID> {
        List<CaseRequest> waitingFor(UUID caseId) {
            return list("caseId = ?1 and answer = ?2 order by handoffId", caseId, CaseRequest.Answer.WAITING);
        }

        List<UUID> waitedTooLong(Instant now) {
            return find("answer = ?1 and giveUpAt <= ?2 order by giveUpAt", CaseRequest.Answer.WAITING, now)
                    .range(0, BATCH - 1)
                    .stream()
                    .map(CaseRequest::handoffId)
                    .toList();
        }
    }

    /** Answers at once if the case is known; else the request waits as long as a proposal would. */
    public void request(UUID handoff, UUID caseId, Oin askedOf, Oin askedBy) {
        var found = cases.locked(caseId);
        var giveUpAt = clock.instant().plus(config.unknownCaseWait());
        var request = new CaseRequest(handoff, caseId, askedOf, askedBy, giveUpAt);
        requests.persist(request);
        found.ifPresent(known -> answer(request, known));
    }

    /** The case has just opened: answers what was asked before. */
    void answerWaiting(Case opened) {
        requests.waitingFor(opened.id()).forEach(request -> answer(request, opened));
    }

    /** The handoff has ended, perhaps before there was an answer. */
    void end(UUID handoff) {
        requests.findByIdOptional(handoff).filter(CaseRequest::isWaiting).ifPresent(CaseRequest::end);
    }

    /** Whether what happens to this handoff may be on the timeline: not if it is a request that the holder never heard of. */
    boolean mayBeKnown(UUID handoff) {
        return requests.findByIdOptional(handoff).map(CaseRequest::isConfirmed).orElse(true);
    }

    /** Refuses what has waited too long for a case that nobody knows. */
    @Scheduled(every = "{stokje.case.unknown-case-sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveUp() {
        var late = QuarkusTransaction.requiringNew().call(() -> requests.waitedTooLong(clock.instant()));
        late.forEach(handoff -> QuarkusTransaction.requiringNew().run(() -> giveUp(handoff)));
    }

    private void giveUp(UUID handoff) {
        var request = requests.findById(handoff, LockModeType.PESSIMISTIC_WRITE);
        if (request.isWaiting()) {
            outbox.publish(request.refuse());
        }
    }

    /** Only a request that its holder may hear of is on the timeline. */
    private void answer(CaseRequest request, Case theCase) {
        outbox.publish(request.answer(theCase));
        if (request.isConfirmed()) {
            timeline.add(theCase.id(), "handoff.requested", request.askedBy(), request.handoffId());
        }
    }
}
