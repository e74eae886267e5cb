package nl.stokje.handoff.workingtime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;

/**
 * Days on which an office is open at other hours than its week and the public holidays say: a half day, a Good Friday, a
 * single opening. None on a day: it is closed.
 *
 * @throws Refusal when two hours of a day overlap
 */
record ExceptionalDays(Map<LocalDate, List<OpenHours>> hours) {
    static final ExceptionalDays NONE = new ExceptionalDays(Map.of());

    public ExceptionalDays {
        hours = hours.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        day -> OpenHours.ofDay(day.getValue()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** @param text as {@link #toString} gives it: {@code 2026-04-03 09:00-12:00 13:00-17:00, 2026-05-15} */
    static ExceptionalDays parse(String text) {
        return new ExceptionalDays(Arrays.stream(text.split(", *"))
                .filter(day -> !day.isEmpty())
                .map(day -> day.split(" "))
                .collect(Collectors.toMap(
                        day -> LocalDate.parse(day[0]),
                        day -> Arrays.stream(day).skip(1).map(OpenHours::parse).toList())));
    }

    /** The hours of a day that is an exception. */
    Optional<List<OpenHours>> on(LocalDate date) {
        return Optional.ofNullable(hours.get(date));
    }

    Stream<LocalDate> closed() {
        return hours.keySet().stream().filter(day -> hours.get(day).isEmpty());
    }

    @Override
    public String toString() {
        return hours.entrySet().stream()
                .map(day -> day.getKey()
                        + day.getValue().stream().map(open -> " " + open).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }
}
