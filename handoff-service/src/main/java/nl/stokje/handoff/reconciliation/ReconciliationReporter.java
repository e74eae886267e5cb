package nl.stokje.handoff.reconciliation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.stokje.handoff.reconciliation.CaseSnapshots.Reported;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.wall.AsService;

/**
 * Reports to case-service now and then how the cases with updates are known here, each twice, so that a discrepancy that lasts
 * is told from an update that is still on its way. The reporter changes nothing.
 */
@ApplicationScoped
class ReconciliationReporter {
    private final CaseSnapshots snapshots;
    private final Outbox outbox;
    private final Clock clock;
    private final String topic;
    private final Duration every;
    private final Duration settledAfter;

    ReconciliationReporter(CaseSnapshots snapshots, Outbox outbox, Clock clock, KitConfig kit, SnapshotConfig config) {
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.clock = clock;
        this.topic = kit.outbox().topic();
        this.every = config.snapshotReportEvery();
        this.settledAfter = config.snapshotSettledAfter();
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.handoff.snapshot-sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void report() {
        snapshots.reserve().ifPresent(this::reportSince);
    }

    private void reportSince(Reported last) {
        var until = clock.instant().minus(settledAfter);
        if (!until.isBefore(last.once().plus(every))) {
            snapshots.updatedIn(topic, last.twice(), until).forEach(outbox::publish);
            snapshots.reportedUntil(until);
        }
    }
}
