package nl.stokje.handoff.workingtime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import nl.stokje.kit.Refusal;

/**
 * When an office is open on one day of the week, in whole minutes.
 *
 * @param until not itself part of it; 00:00 is the end of the day
 * @throws Refusal when it would close before it opens, or counts seconds
 */
record OfficeHours(DayOfWeek day, LocalTime from, LocalTime until) {
    public OfficeHours {
        checkWholeMinutes("from", from);
        checkWholeMinutes("until", until);
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw Refusal.invalid(
                    "until",
                    until,
                    "a time after " + from + ", or 00:00 for the end of the day",
                    "The office hours end before they begin, or at the same time.");
        }
    }

    private static void checkWholeMinutes(String field, LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid(
                    field, time, "whole minutes; 00:00 for the end of the day", "Office hours count no seconds.");
        }
    }

    boolean endsWithTheDay() {
        return until.equals(LocalTime.MIDNIGHT);
    }

    boolean overlaps(OfficeHours other) {
        return day == other.day && startsWithin(other) || other.startsWithin(this) && day == other.day;
    }

    private boolean startsWithin(OfficeHours other) {
        return !from.isBefore(other.from) && (other.endsWithTheDay() || from.isBefore(other.until));
    }

    Duration length() {
        var open = Duration.between(from, until);
        return endsWithTheDay() ? open.plusDays(1) : open;
    }
}
