package nl.stokje.handoff.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import nl.stokje.handoff.HandoffConfig;
import nl.stokje.handoff.capacity.Capacities.Counted;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.directory.NeedCodes;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.jboss.logging.Logger;

/** How much room agencies have, as they say and as their acceptances count. */
@ApplicationScoped
public class CapacityReporting {
    private static final Logger LOG = Logger.getLogger(CapacityReporting.class);

    private final Agencies agencies;
    private final Capacities capacities;
    private final NeedCodes needCodes;
    private final HandoffConfig config;
    private final Clock clock;

    CapacityReporting(
            Agencies agencies, Capacities capacities, NeedCodes needCodes, HandoffConfig config, Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.needCodes = needCodes;
        this.config = config;
        this.clock = clock;
    }

    /** What an agency says of its room. */
    public record Word(Capacity.State state, Integer expectedDays, Integer places) {}

    /** Capacity as it now stands. */
    public record Standing(Counted counted, boolean stale, boolean isNew) {}

    /**
     * @param precondition is asked with the version that is about to be replaced, and throws when it isn't meant
     * @throws Refusal when the agency doesn't say that it can meet that need
     */
    @Transactional
    public Standing confirm(Oin oin, String need, Word word, LongConsumer precondition) {
        var agency = agencies.requiredLocked(oin);
        var code = needCodes.required("needCode", need);
        if (!agency.canMeet(code)) {
            throw Refusal.invalid("needCode", code, "one of the agency's capabilities", "It doesn't meet that need.");
        }
        var known = capacities.find(oin, code);
        known.ifPresent(capacity -> precondition.accept(capacity.version()));
        var capacity = known.orElseGet(() -> new Capacity(oin, code));
        capacity.confirm(word.state(), word.expectedDays(), word.places(), clock.instant());
        if (known.isEmpty()) {
            capacities.add(capacity);
        }
        capacities.flush();
        LOG.infof("agency %s confirmed its capacity for %s, version %d", oin, code, capacity.version());
        return new Standing(new Counted(capacity, 0), false, known.isEmpty());
    }

    @Transactional
    public List<Standing> of(Oin oin) {
        agencies.required(oin);
        return capacities.of(oin).stream().map(this::standing).toList();
    }

    @Transactional
    public Standing of(Oin oin, String need) {
        agencies.required(oin);
        return needCodes
                .find(need)
                .flatMap(code -> capacities.of(oin, code.code()))
                .map(this::standing)
                .orElseThrow(() -> Refusal.notFound("capacity"));
    }

    private Standing standing(Counted counted) {
        var stale = counted.capacity().isStaleAt(clock.instant(), config.capacityStaleAfter());
        return new Standing(counted, stale, false);
    }
}
