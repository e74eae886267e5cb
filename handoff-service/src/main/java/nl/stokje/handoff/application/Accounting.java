package nl.stokje.handoff.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.stokje.handoff.domain.Standings;
import nl.stokje.handoff.domain.Standings.Told;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.events.Outbox;

/**
 * Tells case-service now and then how the cases with news stand here, each twice, so that a difference that stands isn't
 * taken for news that is still on its way. It changes nothing.
 */
@ApplicationScoped
public class Accounting {
    private final Standings standings;
    private final Outbox outbox;
    private final Clock clock;
    private final String topic;
    private final Duration every;
    private final Duration settledAfter;

    Accounting(Standings standings, Outbox outbox, Clock clock, KitConfig kit, HandoffConfig config) {
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
        this.topic = kit.outbox().topic();
        this.every = config.standingToldEvery();
        this.settledAfter = config.standingSettledAfter();
    }

    @Scheduled(every = "{stokje.handoff.standing-sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    public void tell() {
        standings.reserve().ifPresent(this::tellSince);
    }

    private void tellSince(Told told) {
        var until = clock.instant().minus(settledAfter);
        if (!until.isBefore(told.once().plus(every))) {
            standings.withNews(topic, told.twice(), until).forEach(outbox::publish);
            standings.toldUntil(until);
        }
    }
}
