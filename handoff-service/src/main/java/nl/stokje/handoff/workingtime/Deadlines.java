package nl.stokje.handoff.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Refusal;

/** When something should be done, by an agency's working times and the public holidays of this installation. */
public final class Deadlines {
    private static final Duration LONGEST_WAIT = Duration.ofDays(62);
    private static final int DAYS_AHEAD = 400;

    private final WorkingTimes times;
    private final PublicHolidays holidays;

    Deadlines(WorkingTimes times, PublicHolidays holidays) {
        this.times = times;
        this.holidays = holidays;
    }

    public TimeLimits answering() {
        return times.answering();
    }

    public TimeLimits landing() {
        return times.landing();
    }

    /**
     * When a share of the time that something may take has passed.
     *
     * @param limits how long it may take
     * @param percent of it; may be above 100
     */
    public Instant due(TimeLimits limits, Urgency urgency, Instant start, int percent) {
        var share = limits.of(urgency).multipliedBy(percent).dividedBy(100);
        return urgency == Urgency.CRISIS ? start.plus(share) : times.calendar().after(start, share, holidays);
    }

    /** When an offer that is made now should have its answer. */
    public Instant answerDue(Urgency urgency, Instant start) {
        return due(answering(), urgency, start, 100);
    }

    /** @throws Refusal when an offer of the coming year could wait for longer than two months, however short the time for it is */
    void checkThatNobodyWaitsForMonths(Instant now) {
        var longest = Stream.iterate(now, start -> start.plus(Duration.ofDays(1)))
                .limit(DAYS_AHEAD)
                .map(start -> Duration.between(start, answerDue(Urgency.NORMAL, start)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (longest.compareTo(LONGEST_WAIT) > 0) {
            throw Refusal.invalid(
                    "answerWithin.normal",
                    "%d days".formatted(longest.toDays()),
                    "that no offer waits for more than %d days, closed days counted".formatted(LONGEST_WAIT.toDays()),
                    "With these times an offer of the coming year would wait for %d days.".formatted(longest.toDays()));
        }
    }
}
