package nl.stokje.handoff.workingtime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
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
    private static final Pattern ONE = Pattern.compile("([A-Z]+) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public WeeklyHours {
        hours = hours.stream()
                .sorted(Comparator.comparing(OfficeHours::day).thenComparing(OfficeHours::from))
                .toList();
        if (hours.isEmpty()) {
            throw Refusal.invalid(
                    "officeHours", null, "at least one", "An office that never opens can't answer in office hours.");
        }
        for (int next = 1; next < hours.size(); next++) {
            if (hours.get(next).overlaps(hours.get(next - 1))) {
                throw Refusal.invalid(
                        "officeHours", hours.get(next), "hours that don't overlap", "Two office hours overlap.");
            }
        }
    }

    /** @param text as {@link #toString} gives it: {@code MONDAY 09:00-17:00, TUESDAY 09:00-12:30} */
    public static WeeklyHours parse(String text) {
        return new WeeklyHours(
                Arrays.stream(text.split(", *")).map(WeeklyHours::hoursIn).toList());
    }

    List<OfficeHours> on(DayOfWeek day) {
        return hours.stream().filter(open -> open.day() == day).toList();
    }

    Duration length() {
        return hours.stream().map(OfficeHours::length).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return hours.stream()
                .map(open -> open.day() + " " + open.from() + "-" + open.until())
                .collect(Collectors.joining(", "));
    }

    private static OfficeHours hoursIn(String text) {
        var parts = ONE.matcher(text);
        try {
            if (parts.matches()) {
                return new OfficeHours(
                        DayOfWeek.valueOf(parts.group(1)),
                        LocalTime.parse(parts.group(2)),
                        LocalTime.parse(parts.group(3)));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // Falls through to the refusal below: to the reader it is the same mistake.
        }
        throw Refusal.invalid("officeHours", text, "such as MONDAY 09:00-17:00", "Office hours can't be read.");
    }
}
