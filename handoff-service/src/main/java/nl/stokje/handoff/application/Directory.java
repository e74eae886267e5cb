package nl.stokje.handoff.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import nl.stokje.handoff.domain.Agencies;
import nl.stokje.handoff.domain.Agency;
import nl.stokje.handoff.domain.AgencyRegistered;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** The directory of agencies: who can do what, where, and with which key is sealed for them. */
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final Agencies agencies;
    private final Outbox outbox;
    private final Clock clock;

    Directory(Agencies agencies, Outbox outbox, Clock clock) {
        this.agencies = agencies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An entry as it now stands, and whether it is new. */
    public record Registration(Agency agency, boolean isNew) {}

    /** @param precondition is asked with the version that is about to be replaced, and throws when it isn't meant */
    @Transactional
    public Registration register(Oin oin, Agency.Entry entry, LongConsumer precondition) {
        var known = agencies.findLocked(oin);
        known.ifPresent(agency -> precondition.accept(agency.version()));
        var agency = known.orElseGet(() -> new Agency(oin));
        var registered = agency.register(entry, clock.instant());
        save(known, agency);
        outbox.publishTo(AgencyRegistered.TOPIC, registered);
        LOG.infof("agency %s registered, version %d", oin, agency.version());
        return new Registration(agency, known.isEmpty());
    }

    @Transactional
    public Agency get(Oin oin) {
        return agencies.required(oin);
    }

    /** One more than the limit, newest first. */
    @Transactional
    public List<Agency> list(String need, String region, UUID before, int limit) {
        return agencies.list(need, region, before, limit + 1);
    }

    private void save(Optional<Agency> known, Agency agency) {
        known.ifPresentOrElse(_ -> agencies.flush(), () -> agencies.add(agency));
    }
}
