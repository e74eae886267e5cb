package nl.stokje.handoff.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.Phase;
import nl.stokje.handoff.handoff.Rung;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.timers.DueStep;
import nl.stokje.kit.timers.TimerHandler;
import nl.stokje.kit.wall.AsService;

/**
 * What happens to a handoff when nobody does what it waits for: each rung (escalation step) is published, and at the top of
 * the ladder (escalation) the handoff lapses (I3).
 */
@ApplicationScoped
class Escalation implements TimerHandler {
    private static final Set<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::name).collect(Collectors.toUnmodifiableSet());
    private static final int BATCH = 500;

    private final Handoffs handoffs;
    private final HandoffPublisher publisher;
    private final Ladder ladder;
    private final Clock clock;

    Escalation(Handoffs handoffs, HandoffPublisher publisher, Ladder ladder, Clock clock) {
        this.handoffs = handoffs;
        this.publisher = publisher;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Override
    public Set<String> phases() {
        return PHASES;
    }

    @Override
    public void hold(UUID handoff) {
        handoffs.locked(new HandoffId(handoff));
    }

    @Override
    public void reach(DueStep due) {
        var handoff = handoffs.locked(new HandoffId(due.itemId()));
        var phase = Phase.valueOf(due.phase());
        var rung = Rung.valueOf(due.step());
        publisher.publish(
                handoff,
                switch (rung) {
                    case REMINDER, TEAM_LEAD, REROUTE -> handoff.climb(phase, rung, due.dueAt(), clock.instant());
                    case LAPSE -> handoff.lapse(phase, clock.instant());
                });
    }

    /** What was under way before there were ladders gets one, from now on. */
    @AsService(AsService.CLOCK)
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void putLaddersWhereNoneIs() {
        QuarkusTransaction.requiringNew()
                .call(() -> handoffs.withoutDeadline(BATCH))
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> ladder.follow(handoffs.locked(id))));
    }
}
