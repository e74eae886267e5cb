package nl.stokje.handoff.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.directory.NeedCode;
import nl.stokje.handoff.directory.NeedCodes;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.wall.AsService;
import org.jboss.logging.Logger;

/** How much room agencies have, as they report and as their acceptances count. */
@ApplicationScoped
public class CapacityReporting {
    private static final Logger LOG = Logger.getLogger(CapacityReporting.class);

    private static final String COUNTED = "A number leaves: how many handoffs of all agencies have taken a place";

    private final Agencies agencies;
    private final Capacities capacities;
    private final NeedCodes needCodes;
    private final CapacityConfig config;
    private final Clock clock;

    CapacityReporting(
            Agencies agencies, Capacities capacities, NeedCodes needCodes, CapacityConfig config, Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.needCodes = needCodes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param precondition is asked with the version that is about to be replaced, and throws when it isn't meant
     * @throws Refusal when the agency doesn't say that it can meet that need
     */
    @Transactional
    CapacityStatus report(Oin oin, String need, CapacityReport report, LongConsumer precondition) {
        var agency = agencies.requiredLocked(oin);
        var code = needCodes.required("needCode", need);
        if (!agency.canMeet(code)) {
            throw Refusal.invalid(
                    "needCode", code, "one of the agency's capabilities", "The agency doesn't meet that need.");
        }
        var known = capacities.of(oin, code);
        known.ifPresent(capacity -> precondition.accept(capacity.version()));
        var capacity = known.orElseGet(() -> new Capacity(oin, code));
        capacity.confirm(report, clock.instant());
        capacities.persistAndFlush(capacity);
        LOG.infof("agency %s confirmed its capacity for %s, version %d", oin, code, capacity.version());
        return new CapacityStatus(new CountedCapacity(capacity, 0), false, known.isEmpty());
    }

    @AsService(COUNTED)
    @Transactional
    List<CapacityStatus> of(Oin oin) {
        agencies.required(oin);
        return capacities.counted(oin).stream().map(this::status).toList();
    }

    /** @throws Refusal when the agency isn't in the directory, or never reported on that need */
    @AsService(COUNTED)
    @Transactional
    CapacityStatus of(Oin oin, String need) {
        agencies.required(oin);
        return needCodes
                .find(need)
                .map(NeedCode::code)
                .flatMap(code -> capacities.counted(oin, code))
                .map(this::status)
                .orElseThrow(() -> Refusal.notFound("capacity"));
    }

    /** For one need, of these agencies by their OIN; nothing of those that never reported. */
    @AsService(COUNTED)
    @Transactional
    public List<CapacityStatus> of(Collection<String> agencies, String needCode) {
        return capacities.counted(agencies, needCode).stream().map(this::status).toList();
    }

    private CapacityStatus status(CountedCapacity counted) {
        return new CapacityStatus(counted, counted.isStaleAt(clock.instant(), config.capacityStaleAfter()), false);
    }
}
