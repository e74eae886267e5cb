package nl.stokje.kit.vault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.vault.StoredCaseKeys.StoredKey;
import org.jboss.logging.Logger;

/**
 * After another key of the keyset was promoted, wraps the keys of all cases anew, little by little. Each key is wrapped by
 * itself, so this can end at any moment and goes on later. Unless the gauge is 0, the earlier key must stay in the keyset; it is
 * no number (NaN) while nobody has counted under the key that encrypts now.
 */
@Startup
@ApplicationScoped
class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CaseKeys keys;
    private final StoredCaseKeys stored;
    private final ServiceKeyset keyset;
    private volatile Counted counted;

    Rewrapping(CaseKeys keys, StoredCaseKeys stored, ServiceKeyset keyset, MeterRegistry meters) {
        this.keys = keys;
        this.stored = stored;
        this.keyset = keyset;
        Gauge.builder("stokje.vault.keys.to.rewrap", this, Rewrapping::waiting)
                .description("Keys of cases that an earlier key of the keyset wraps: it must stay until this is 0")
                .register(meters);
    }

    /** How many keys this key of the keyset doesn't wrap. */
    private record Counted(int primary, long waiting) {}

    private double waiting() {
        var last = counted;
        return last == null || last.primary() != keyset.loaded().primary() ? Double.NaN : last.waiting();
    }

    @Scheduled(every = "{stokje.vault.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rewrap() {
        try {
            counted = rewrapAllBut(keyset.loaded().primary());
        } catch (CaseKeysUnavailable e) {
            counted = null;
            throw e;
        }
    }

    private Counted rewrapAllBut(int primary) {
        var seen = 0;
        var after = BEFORE_ALL;
        List<StoredKey> some;
        while (!(some = stored.notWrappedBy(primary, after)).isEmpty()) {
            some.forEach(this::rewrap);
            seen += some.size();
            after = some.getLast().caseId();
        }
        var waiting = seen == 0 ? 0 : stored.countNotWrappedBy(primary);
        if (seen > 0) {
            LOG.infof("of the keys of %d cases that an earlier key wrapped, %d still wait", seen, waiting);
        }
        return new Counted(primary, waiting);
    }

    /** A key that doesn't open keeps no other waiting: it is counted, and tried again at the next look. */
    private void rewrap(StoredKey key) {
        try {
            keys.rewrap(key);
        } catch (IllegalStateException doesNotOpen) {
            LOG.error("the key of a case stays under an earlier key", doesNotOpen);
        }
    }
}
