package nl.stokje.handoff.workingtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import nl.stokje.kit.Refusal;

/**
 * From when until when an office is open on a day, in whole minutes.
 *
 * @param until not itself part of it; 00:00 is the end of the day
 * @throws Refusal when it would close before it opens, or counts seconds
 */
record OpenHours(LocalTime from, LocalTime until) {
    private static final Comparator<OpenHours> EARLIEST_FIRST = Comparator.comparing(OpenHours::from);

    public OpenHours {
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

    /**
     * @param text as {@link #toString} gives it: {@code 09:00-12:30}
     * @throws DateTimeException when it is written otherwise
     */
    static OpenHours parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new DateTimeException("Hours are two times");
        }
        return new OpenHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    /**
     * Of one day, in their order.
     *
     * @throws Refusal when two of them overlap
     */
    static List<OpenHours> ofDay(List<OpenHours> hours) {
        var sorted = hours.stream().sorted(EARLIEST_FIRST).toList();
        for (var next = 1; next < sorted.size(); next++) {
            if (sorted.get(next).overlaps(sorted.get(next - 1))) {
                throw Refusal.invalid(
                        "open", sorted.get(next).toString(), "hours that don't overlap", "Two office hours overlap.");
            }
        }
        return sorted;
    }

    boolean endsWithTheDay() {
        return until.equals(LocalTime.MIDNIGHT);
    }

    boolean overlaps(OpenHours other) {
        return startsWithin(other) || other.startsWithin(this);
    }

    Duration length() {
        var open = Duration.between(from, until);
        return endsWithTheDay() ? open.plusDays(1) : open;
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }

    private boolean startsWithin(OpenHours other) {
        return !from.isBefore(other.from) && (other.endsWithTheDay() || from.isBefore(other.until));
    }

    private static void checkWholeMinutes(String field, LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid(
                    field, time, "whole minutes; 00:00 for the end of the day", "Office hours count no seconds.");
        }
    }
}
