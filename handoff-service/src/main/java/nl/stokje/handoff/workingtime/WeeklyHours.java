package nl.stokje.handoff.workingtime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stokje.kit.Refusal;

/**
 * The office hours of a week, in their order.
 *
 * @throws Refusal when there are none, or two of them overlap
 */
record WeeklyHours(List<OfficeHours> hours) {
    private static final Pattern ONE = Pattern.compile("([A-Z]+) (\\d\\d:\\d\\d-\\d\\d:\\d\\d)(?: (EVEN|ODD))?");

    public WeeklyHours {
        hours = hours.stream()
                .sorted(Comparator.comparing(OfficeHours::day)
                        .thenComparing(office -> office.open().from())
                        .thenComparing(OfficeHours::weeks))
                .toList();
        if (hours.isEmpty()) {
            throw Refusal.invalid(
                    "officeHours", null, "at least one", "An office that never opens can't answer in office hours.");
        }
        for (var one : hours) {
            if (hours.stream().anyMatch(other -> other != one && other.overlaps(one))) {
                throw Refusal.invalid(
                        "officeHours", one.toString(), "hours that don't overlap", "Two office hours overlap.");
            }
        }
    }

    /** @param text as {@link #toString} gives it: {@code MONDAY 09:00-17:00, TUESDAY 09:00-12:30 EVEN} */
    public static WeeklyHours parse(String text) {
        return new WeeklyHours(
                Arrays.stream(text.split(", *")).map(WeeklyHours::hoursIn).toList());
    }

    List<OpenHours> on(LocalDate date) {
        return hours.stream()
                .filter(office -> office.holdOn(date))
                .map(OfficeHours::open)
                .toList();
    }

    /** Of two weeks, since some hours hold in every second one. */
    Duration lengthOfTwoWeeks() {
        return hours.stream()
                .map(office -> office.open().length().multipliedBy(office.weeks() == Weeks.EVERY ? 2 : 1))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return hours.stream().map(OfficeHours::toString).collect(Collectors.joining(", "));
    }

    private static OfficeHours hoursIn(String text) {
        var parts = ONE.matcher(text);
        try {
            if (parts.matches()) {
                return new OfficeHours(
                        DayOfWeek.valueOf(parts.group(1)),
                        parts.group(3) == null ? Weeks.EVERY : Weeks.valueOf(parts.group(3)),
                        OpenHours.parse(parts.group(2)));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // Falls through to the refusal below: to the reader it is the same mistake.
        }
        throw Refusal.invalid("officeHours", text, "such as MONDAY 09:00-17:00", "Office hours can't be read.");
    }
}
