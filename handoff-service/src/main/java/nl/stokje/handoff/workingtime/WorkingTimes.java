package nl.stokje.handoff.workingtime;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Refusal;

/**
 * When an agency works, and how long it may take.
 *
 * @param answering to decide about an offer or a request
 * @param landing to meet the citizen after accepting
 * @throws Refusal when something may take so long that the office hours of a quarter don't suffice
 */
@Embeddable
public record WorkingTimes(
        @Embedded OfficeCalendar calendar,

        @Embedded
        @AttributeOverride(name = "crisis", column = @Column(name = "answer_crisis"))
        @AttributeOverride(name = "urgent", column = @Column(name = "answer_urgent"))
        @AttributeOverride(name = "normal", column = @Column(name = "answer_normal"))
        TimeLimits answering,

        @Embedded
        @AttributeOverride(name = "crisis", column = @Column(name = "land_crisis"))
        @AttributeOverride(name = "urgent", column = @Column(name = "land_urgent"))
        @AttributeOverride(name = "normal", column = @Column(name = "land_normal"))
        TimeLimits landing) {
    private static final int WEEKS = 13;
    private static final Duration LONGEST_CRISIS = Duration.ofDays(7);

    public WorkingTimes {
        var longest = calendar.week().length().multipliedBy(WEEKS);
        Stream.of(answering, landing).forEach(limits -> {
            checkAtMost(limits.longestInOfficeHours(), longest);
            checkAtMost(limits.crisis(), LONGEST_CRISIS);
        });
    }

    /**
     * When a share of the time that something may take has passed.
     *
     * @param within how long it may take
     * @param percent of it; may be above 100
     */
    public Instant due(TimeLimits limits, Urgency urgency, Instant start, int percent) {
        var share = limits.of(urgency).multipliedBy(percent).dividedBy(100);
        return urgency == Urgency.CRISIS ? start.plus(share) : calendar.after(start, share);
    }

    /** When an offer that is made now should have its answer. */
    public Instant answerDue(Urgency urgency, Instant start) {
        return due(answering, urgency, start, 100);
    }

    private static void checkAtMost(Duration time, Duration longest) {
        if (time.compareTo(longest) > 0) {
            throw Refusal.invalid(
                    "within",
                    time,
                    "at most " + longest,
                    "What isn't a crisis may take a quarter of office hours at most, a crisis a week.");
        }
    }
}
