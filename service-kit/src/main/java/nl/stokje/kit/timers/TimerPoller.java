package nl.stokje.kit.timers;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.failure.FailureDescription;
import nl.stokje.kit.timers.DueTimers.DueItem;
import nl.stokje.kit.wall.AsService;
import org.jboss.logging.Logger;

/**
 * Lets what is due happen: each step once, however many replicas run, those of one item in their order and each in a
 * transaction of its own. What an outage delayed happens late, in the same order. A step that fails waits, with the later
 * ones of its item behind it, and is tried again for ever; others go on.
 */
@ApplicationScoped
public class TimerPoller {
    private static final Logger LOG = Logger.getLogger(TimerPoller.class);
    private static final int BATCH = 100;

    private final DueTimers timers;
    private final Map<String, TimerHandler> phases = new HashMap<>();
    private final Clock clock;
    private final KitConfig.Timers config;
    private final AtomicLong overdue;
    private final AtomicLong lag;

    TimerPoller(DueTimers timers, @All List<TimerHandler> phases, Clock clock, KitConfig config, MeterRegistry meters) {
        this.timers = timers;
        phases.forEach(timed -> timed.phases().forEach(name -> this.phases.put(name, timed)));
        this.clock = clock;
        this.config = config.timers();
        this.overdue = meters.gauge("stokje.timers.overdue", new AtomicLong());
        this.lag = meters.gauge("stokje.timers.lag.seconds", new AtomicLong());
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.timers.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void tick() {
        if (!phases.isEmpty()) {
            while (tickOnce()) {
                // Until a round finds nothing that it can do.
            }
            measure();
        }
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        var limit = clock.instant().minus(config.keep());
        while (QuarkusTransaction.requiringNew().call(() -> timers.forget(limit)) > 0) {
            // Until nothing of it is left: each round forgets a bounded number.
        }
    }

    /** @return whether anything happened */
    private boolean tickOnce() {
        var due = QuarkusTransaction.requiringNew()
                .call(() -> timers.items(Set.copyOf(phases.keySet()), clock.instant(), BATCH));
        return due.stream().mapToInt(this::reachAll).sum() > 0;
    }

    private int reachAll(DueItem due) {
        var reached = 0;
        try {
            while (QuarkusTransaction.requiringNew().call(() -> reachNext(due))) {
                reached++;
            }
            // Whatever one item does to us must not keep the others waiting.
        } catch (RuntimeException failure) {
            LOG.errorf("the timers of %s in %s wait: %s", due.itemId(), due.phase(), FailureDescription.brief(failure));
            QuarkusTransaction.requiringNew()
                    .run(() -> timers.postpone(due, clock.instant().plus(config.retryAfter())));
        }
        return reached;
    }

    private boolean reachNext(DueItem due) {
        if (!timers.reserve(due.itemId())) {
            return false;
        }
        var phase = phases.get(due.phase());
        phase.hold(due.itemId());
        var taken = timers.take(due, clock.instant());
        taken.ifPresent(phase::reach);
        return taken.isPresent();
    }

    private void measure() {
        var now = clock.instant();
        var due = QuarkusTransaction.requiringNew().call(() -> timers.count(now, config.retryAfter()));
        overdue.set(due.count());
        lag.set(Duration.between(due.oldest(), now).toSeconds());
    }
}
