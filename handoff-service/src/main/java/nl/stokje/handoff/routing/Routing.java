package nl.stokje.handoff.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stokje.handoff.capacity.CapacityReporting;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.directory.Municipalities;
import nl.stokje.handoff.directory.NeedCodes;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.handoff.workingtime.WorkingTimesOfAgencies;
import nl.stokje.kit.Oin;

/** Which agencies fit a need. It only advises: where a case goes is for the caseworker to say. */
@ApplicationScoped
class Routing {
    private final Agencies agencies;
    private final CapacityReporting capacities;
    private final WorkingTimesOfAgencies workingTimes;
    private final NeedCodes needCodes;
    private final Municipalities municipalities;
    private final Clock clock;

    Routing(
            Agencies agencies,
            CapacityReporting capacities,
            WorkingTimesOfAgencies workingTimes,
            NeedCodes needCodes,
            Municipalities municipalities,
            Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.workingTimes = workingTimes;
        this.needCodes = needCodes;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * The best first, without the agency that asks, since it has the case.
     *
     * @param region code of a municipality (CBS), of today or of earlier
     */
    @Transactional
    List<Suggestion> suggest(Oin asking, String needCode, String region, Urgency urgency, int limit) {
        var code = needCodes.required("needCode", needCode);
        var fitting = agencies.fitting(code, municipalities.sameAs("region", region)).stream()
                .filter(agency -> !agency.oin().equals(asking))
                .toList();
        var oins = fitting.stream().map(agency -> agency.oin().value()).toList();
        var capacity = capacities.of(oins, code).stream()
                .collect(Collectors.toMap(status -> status.capacity().oin(), Function.identity()));
        var times = workingTimes.of(oins);
        var now = clock.instant();
        return fitting.stream()
                .map(agency -> new Suggestion(
                        agency,
                        Optional.ofNullable(capacity.get(agency.oin().value())),
                        times.get(agency.oin().value()).answerDue(urgency, now)))
                .sorted(Suggestion.BEST_FIRST)
                .limit(limit)
                .toList();
    }
}
