package nl.stokje.cases.handoff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.wall.AsService;

/**
 * An agency asks for a case: says whether the one that it asks holds it, and nothing else about the case. An answer is on
 * the timeline only if the holder may hear of the request.
 */
@ApplicationScoped
public class Requesting {
    private static final int BATCH = 100;

    private final Cases cases;
    private final CaseRequests requests;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;
    private final WaitingConfig config;

    Requesting(
            Cases cases, CaseRequests requests, Timeline timeline, Outbox outbox, Clock clock, WaitingConfig config) {
        this.cases = cases;
        this.requests = requests;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Answers at once if the case is known; else the request waits as long as a proposal would. */
    void request(HandoffMoved requested) {
        var found = cases.locked(requested.caseId());
        var request = new CaseRequest(
                requested.handoffId(),
                requested.caseId(),
                requested.sender(),
                requested.receiver(),
                clock.instant().plus(config.unknownCaseWait()));
        requests.persist(request);
        found.ifPresent(known -> answer(request, known));
    }

    /** The case has just opened: answers the requests that came before. */
    public void answerWaiting(Case opened) {
        requests.waitingFor(opened.id()).forEach(request -> answer(request, opened));
    }

    /** The handoff has ended, perhaps before there was an answer. */
    void end(HandoffId handoff) {
        requests.of(handoff).filter(CaseRequest::isWaiting).ifPresent(CaseRequest::end);
    }

    /** Whether what happens to this handoff may be on the timeline: not if it is a request that the holder never heard of. */
    boolean mayBeKnown(HandoffId handoff) {
        return requests.of(handoff).map(CaseRequest::isConfirmed).orElse(true);
    }

    /** Refuses what has waited too long for a case that nobody knows. */
    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.case.unknown-case-sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveUp() {
        var late = QuarkusTransaction.requiringNew().call(() -> requests.waitedTooLong(clock.instant(), BATCH));
        late.forEach(handoff -> QuarkusTransaction.requiringNew().run(() -> giveUp(handoff)));
    }

    private void giveUp(HandoffId handoff) {
        var request = requests.locked(handoff);
        if (request.isWaiting()) {
            outbox.publish(request.refuse());
        }
    }

    private void answer(CaseRequest request, Case theCase) {
        outbox.publish(request.answer(theCase));
        if (request.isConfirmed()) {
            timeline.note("handoff.requested", theCase.id(), request.askedBy(), request.handoffId());
        }
    }
}
