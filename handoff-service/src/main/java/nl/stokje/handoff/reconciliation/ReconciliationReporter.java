package nl.stokje.handoff.reconciliation;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.stokje.handoff.HandoffConfig;
import nl.stokje.handoff.reconciliation.CaseSnapshots.Told;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.events.Outbox;

/**
 * Tells case-service now and then how the cases with news stand here, each twice, so that a difference that stands isn't
 * taken for news that is still on its way. It changes nothing.
 */
@ApplicationScoped
public class ReconciliationReporter {
    private final CaseSnapshots snapshots;
    private final Outbox outbox;
    private final Clock clock;
    private final String topic;
    private final Duration every;
    private final Duration settledAfter;

    ReconciliationReporter(CaseSnapshots snapshots, Outbox outbox, Clock clock, KitConfig kit, HandoffConfig config) {
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.clock = clock;
        this.topic = kit.outbox().topic();
        this.every = config.standingToldEvery();
        this.settledAfter = config.standingSettledAfter();
    }

    @Scheduled(every = "{stokje.handoff.snapshot-sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    public void tell() {
        snapshots.reserve().ifPresent(this::tellSince);
    }

    private void tellSince(Told told) {
        var until = clock.instant().minus(settledAfter);
        if (!until.isBefore(told.once().plus(every))) {
            snapshots.withNews(topic, told.twice(), until).forEach(outbox::publish);
            snapshots.toldUntil(until);
        }
    }
}
