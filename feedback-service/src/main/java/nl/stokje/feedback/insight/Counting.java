package nl.stokje.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import nl.stokje.feedback.invitation.FeedbackConfig;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** An agency counts how its citizens fared in a period. */
@ApplicationScoped
class Counting {
    private final Tallies tallies;
    private final FeedbackConfig config;
    private final Clock clock;

    Counting(Tallies tallies, FeedbackConfig config, Clock clock) {
        this.tallies = tallies;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param from null for the usual period before the end
     * @param until null for now
     * @throws Refusal when the period ends before it begins
     */
    @Transactional
    Insights insights(Oin agency, Instant from, Instant until) {
        var end = until == null ? clock.instant() : until;
        var start = from == null ? end.minus(config.insightsPeriod()) : from;
        if (!start.isBefore(end)) {
            throw Refusal.invalid("from", start, "a time before until", "The period ends before it begins.");
        }
        return Insights.of(start, end, tallies.of(agency, start, end));
    }
}
