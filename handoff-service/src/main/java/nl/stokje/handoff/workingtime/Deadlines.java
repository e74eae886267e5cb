package nl.stokje.handoff.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Refusal;

/** When something should be done, by an agency's working times and the public holidays of this installation. */
public final class Deadlines {
    private static final Duration LONGEST_WAIT = Duration.ofDays(62);
    /** In an ordinary week each day has its turn; what comes before a closing may have to wait through it. */
    private static final int A_WEEK = 7;

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

    /**
     * However short the time for an answer is: closed days stretch it.
     *
     * @throws Refusal when an offer, now or before any of the closed days, could wait for longer than two months
     */
    void checkThatNobodyWaitsForMonths(Instant now) {
        var calendar = times.calendar();
        var today = now.atZone(calendar.zone()).toLocalDate();
        var longest = Stream.concat(Stream.of(today.plusDays(A_WEEK)), calendar.closedByItself())
                .flatMap(day -> day.minusDays(A_WEEK).datesUntil(day.plusDays(1)))
                .filter(day -> !day.isBefore(today))
                .distinct()
                .flatMap(day -> Stream.of(day.atStartOfDay(), day.atTime(LocalTime.NOON)))
                .map(wall -> wall.atZone(calendar.zone()).toInstant())
                .map(start -> Duration.between(start, answerDue(Urgency.NORMAL, start)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (longest.compareTo(LONGEST_WAIT) > 0) {
            throw Refusal.invalid(
                    "answerWithin.normal",
                    "%d days".formatted(longest.toDays()),
                    "that no offer waits for more than %d days, closed days counted".formatted(LONGEST_WAIT.toDays()),
                    "With these times an offer would wait for %d days.".formatted(longest.toDays()));
        }
    }
}
