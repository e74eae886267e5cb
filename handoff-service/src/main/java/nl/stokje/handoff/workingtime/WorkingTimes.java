package nl.stokje.handoff.workingtime;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;

/**
 * When an agency works, and how long it may take.
 *
 * @param answering to decide about an offer or a request
 * @param landing to meet the citizen after accepting
 * @throws Refusal when something may take so long that the office hours of a quarter don't suffice
 */
@Embeddable
record WorkingTimes(
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
        var longest = calendar.week().lengthOfTwoWeeks().multipliedBy(WEEKS).dividedBy(2);
        Stream.of(answering, landing).forEach(limits -> {
            checkAtMost(limits.longestInOfficeHours(), longest);
            checkAtMost(limits.crisis(), LONGEST_CRISIS);
        });
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
