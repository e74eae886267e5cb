package nl.stokje.handoff.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.rest.Page;
import org.jboss.logging.Logger;

/** The directory of agencies: who can do what, where, and with which key content is sealed for them. */
@ApplicationScoped
class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final Agencies agencies;
    private final NeedCodes needCodes;
    private final Municipalities municipalities;
    private final KeyChanging keyChanging;
    private final Outbox outbox;
    private final Clock clock;

    Directory(
            Agencies agencies,
            NeedCodes needCodes,
            Municipalities municipalities,
            KeyChanging keyChanging,
            Outbox outbox,
            Clock clock) {
        this.agencies = agencies;
        this.needCodes = needCodes;
        this.municipalities = municipalities;
        this.keyChanging = keyChanging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An entry as it is now, and whether it is new. */
    record Registration(Agency agency, boolean isNew) {}

    /**
     * A key that is in use stays, and another one waits for a second person.
     *
     * @param subject who registers it
     * @param precondition is asked with the version that is about to be replaced, and throws when it isn't meant
     */
    @Transactional
    Registration register(Oin oin, Agency.Entry entry, String subject, LongConsumer precondition) {
        agencies.checkNotRemoved(oin);
        requireMunicipalities(entry.regions());
        var known = agencies.findLocked(oin);
        known.ifPresent(agency -> precondition.accept(agency.version()));
        var agency = known.orElseGet(() -> new Agency(oin));
        agency.publicKey()
                .filter(key -> !key.equals(entry.publicKey()))
                .ifPresent(_ -> keyChanging.propose(agency, entry.publicKey(), subject));
        var registered = agency.register(canonical(entry), clock.instant());
        save(known, agency);
        outbox.publishTo(AgencyEvent.TOPIC, registered);
        LOG.infof("agency %s registered, version %d", oin, agency.version());
        return new Registration(agency, known.isEmpty());
    }

    @Transactional
    Agency get(Oin oin) {
        return agencies.required(oin);
    }

    /**
     * Newest first.
     *
     * @throws Refusal when there is no such need or municipality, by which nobody could be found
     */
    @Transactional
    List<Agency> list(String need, String region, Page.Request page) {
        return agencies.list(
                need == null ? null : needCodes.required("need", need),
                region == null ? null : municipalities.sameAs("region", region),
                page);
    }

    private void requireMunicipalities(List<String> regions) {
        for (var i = 0; i < regions.size(); i++) {
            municipalities.check("regions[%d]".formatted(i), regions.get(i));
        }
    }

    /** Capabilities by the codes that agencies are found by, in their order. */
    private Agency.Entry canonical(Agency.Entry entry) {
        var codes = entry.capabilities().stream()
                .map(code -> needCodes.required("capabilities", code))
                .distinct()
                .toList();
        return entry.with(codes);
    }

    private void save(Optional<Agency> known, Agency agency) {
        known.ifPresentOrElse(_ -> agencies.flush(), () -> agencies.add(agency));
    }
}
