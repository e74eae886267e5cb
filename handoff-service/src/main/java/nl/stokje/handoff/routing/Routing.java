package nl.stokje.handoff.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stokje.handoff.HandoffConfig;
import nl.stokje.handoff.capacity.Capacities.Counted;
import nl.stokje.handoff.capacity.Capacities;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.directory.Agency;
import nl.stokje.handoff.directory.NeedCodes;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.handoff.workingtime.WorkingTimes;
import nl.stokje.handoff.workingtime.WorkingTimesOfAgencies;
import nl.stokje.kit.Oin;

/** Which agencies fit a need. It only advises: where a case goes is for the caseworker to say. */
@ApplicationScoped
public class Routing {
    private final Agencies agencies;
    private final Capacities capacities;
    private final WorkingTimesOfAgencies workingTimes;
    private final NeedCodes needCodes;
    private final HandoffConfig config;
    private final Clock clock;

    Routing(
            Agencies agencies,
            Capacities capacities,
            WorkingTimesOfAgencies workingTimes,
            NeedCodes needCodes,
            HandoffConfig config,
            Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.workingTimes = workingTimes;
        this.needCodes = needCodes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The best first, without the agency that asks, since it has the case.
     *
     * @param region code of a municipality (CBS)
     */
    @Transactional
    public List<Suggestion> suggest(Oin asking, String needCode, String region, Urgency urgency, int limit) {
        var code = needCodes.required("needCode", needCode);
        var fitting = agencies.fitting(code, region).stream()
                .filter(agency -> !agency.oin().equals(asking))
                .toList();
        var oins = fitting.stream().map(agency -> agency.oin().value()).toList();
        var room = capacities.of(oins, code).stream()
                .collect(Collectors.toMap(counted -> counted.capacity().oin(), Function.identity()));
        var times = workingTimes.of(oins);
        return fitting.stream()
                .map(agency -> suggestion(
                        agency,
                        Optional.ofNullable(room.get(agency.oin().value())),
                        times.get(agency.oin().value()),
                        urgency))
                .sorted(Suggestion.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Suggestion suggestion(Agency agency, Optional<Counted> room, WorkingTimes times, Urgency urgency) {
        var now = clock.instant();
        var stale = room.filter(counted -> counted.capacity().isStaleAt(now, config.capacityStaleAfter()))
                .isPresent();
        return new Suggestion(agency, room, stale, times.due(times.answering(), urgency, now, 100));
    }
}
