package nl.stokje.handoff.workingtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.jboss.logging.Logger;

/** When agencies work, and how long they may take: as each has set it, else as the settings of the service say. */
@ApplicationScoped
public class WorkingTimesOfAgencies {
    private static final Logger LOG = Logger.getLogger(WorkingTimesOfAgencies.class);

    private final AgenciesTimes agenciesTimes;
    private final Agencies agencies;
    private final WorkingTimes usual;
    private final PublicHolidays holidays;
    private final Clock clock;

    WorkingTimesOfAgencies(
            AgenciesTimes agenciesTimes,
            Agencies agencies,
            WorkingTimesConfig config,
            DaysByDecree daysByDecree,
            Clock clock) {
        this.agenciesTimes = agenciesTimes;
        this.agencies = agencies;
        this.usual = usual(config);
        this.holidays = new PublicHolidays(daysByDecree.all());
        this.clock = clock;
    }

    /**
     * Working times as they are now.
     *
     * @param version nothing when the agency has set none itself
     */
    record Setting(WorkingTimes times, Optional<Long> version, boolean isNew) {}

    @Transactional
    Setting get(Oin agency) {
        agencies.required(agency);
        return find(agency)
                .map(set -> new Setting(set.times(), Optional.of(set.version()), false))
                .orElseGet(() -> new Setting(usual, Optional.empty(), false));
    }

    /**
     * @param precondition is asked with the version that is about to be replaced, and throws when it isn't meant
     * @throws Refusal when an offer could wait for months
     */
    @Transactional
    Setting set(Oin agency, WorkingTimes times, LongConsumer precondition) {
        deadlines(times).checkThatNobodyWaitsForMonths(clock.instant());
        agencies.requiredLocked(agency);
        var known = find(agency);
        known.ifPresent(set -> precondition.accept(set.version()));
        var set = known.orElseGet(() -> new AgencyTimes(agency));
        set.set(times);
        agenciesTimes.persistAndFlush(set);
        LOG.infof("agency %s has set its working times, version %d", agency, set.version());
        return new Setting(set.times(), Optional.of(set.version()), known.isEmpty());
    }

    /** For what starts now. */
    public Deadlines of(Oin agency) {
        return deadlines(find(agency).map(AgencyTimes::times).orElse(usual));
    }

    /** Of many at once, by their OIN. */
    public Map<String, Deadlines> of(Collection<String> agencies) {
        var set = agenciesTimes.of(agencies);
        return agencies.stream().collect(Collectors.toMap(oin -> oin, oin -> deadlines(set.getOrDefault(oin, usual))));
    }

    private Deadlines deadlines(WorkingTimes times) {
        return new Deadlines(times, holidays);
    }

    private Optional<AgencyTimes> find(Oin agency) {
        return agenciesTimes.findByIdOptional(agency.value());
    }

    private static WorkingTimes usual(WorkingTimesConfig config) {
        var calendar = new OfficeCalendar(
                config.zone(), WeeklyHours.parse(config.officeHours()), true, List.of(), ExceptionalDays.NONE);
        return new WorkingTimes(calendar, limits(config.answer()), limits(config.land()));
    }

    private static TimeLimits limits(WorkingTimesConfig.Limits config) {
        return new TimeLimits(config.crisis(), config.urgent(), config.normal());
    }
}
