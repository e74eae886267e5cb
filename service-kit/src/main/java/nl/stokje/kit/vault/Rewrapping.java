package nl.stokje.kit.vault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * After another key of the keyset was promoted, wraps the keys of all cases anew, little by little. Each key is wrapped by
 * itself, so this can end at any moment and goes on later. While the gauge isn't 0, the earlier key must stay in the keyset.
 */
@Startup
@ApplicationScoped
class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);

    private final CaseKeys keys;
    private final StoredCaseKeys stored;
    private final ServiceKeyset keyset;
    private volatile long waiting;

    Rewrapping(CaseKeys keys, StoredCaseKeys stored, ServiceKeyset keyset, MeterRegistry meters) {
        this.keys = keys;
        this.stored = stored;
        this.keyset = keyset;
        Gauge.builder("stokje.vault.keys.to.rewrap", this, rewrapping -> rewrapping.waiting)
                .description("Keys of cases that an earlier key of the keyset wraps: it must stay until this is 0")
                .register(meters);
    }

    @Scheduled(every = "{stokje.vault.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rewrap() {
        var done = 0;
        for (var some = keys.rewrap(); some > 0; some = keys.rewrap()) {
            done += some;
        }
        waiting = stored.countNotWrappedBy(keyset.primaryKeyId());
        if (done > 0) {
            LOG.infof("wrapped the keys of %d cases anew, %d wait", done, waiting);
        }
    }
}
