package nl.stokje.handoff.workingtime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * When an agency is at work. Time is counted as it really passes: in the night that summer time begins an office that is
 * open around the clock works 23 hours, in the night that it ends 25.
 *
 * @param publicHolidays whether the office is closed on public holidays
 * @param closedDays other days on which it is closed
 * @param exceptionalDays days with hours of their own, before all else
 */
@Embeddable
record OfficeCalendar(
        ZoneId zone,
        @Column(name = "office_hours") WeeklyHours week,
        @Column(name = "public_holidays") boolean publicHolidays,

        @Column(name = "closed_days") @JdbcTypeCode(SqlTypes.ARRAY)
        List<LocalDate> closedDays,

        @Column(name = "exceptional_days") ExceptionalDays exceptionalDays) {

    /** When this much working time has passed since the start. */
    Instant after(Instant start, Duration work, PublicHolidays holidays) {
        var left = work;
        for (var date = start.atZone(zone).toLocalDate(); ; date = date.plusDays(1)) {
            for (var open : openingsOn(date, holidays)) {
                var from = later(start, open.from());
                var passes = Duration.between(from, open.until());
                if (passes.isPositive()) {
                    if (passes.compareTo(left) >= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(passes);
                }
            }
        }
    }

    /** The days on which the office says by itself that it is closed. */
    Stream<LocalDate> closedByItself() {
        return Stream.concat(closedDays.stream(), exceptionalDays.closed());
    }

    private record Opening(Instant from, Instant until) {}

    private List<Opening> openingsOn(LocalDate date, PublicHolidays holidays) {
        return hoursOn(date, holidays).stream()
                .map(open -> new Opening(
                        begin(date.atTime(open.from())),
                        end(open.endsWithTheDay() ? date.plusDays(1).atStartOfDay() : date.atTime(open.until()))))
                .toList();
    }

    private List<OpenHours> hoursOn(LocalDate date, PublicHolidays holidays) {
        return exceptionalDays
                .on(date)
                .orElseGet(() -> closedDays.contains(date) || publicHolidays && holidays.contain(date)
                        ? List.of()
                        : week.on(date));
    }

    /** A time that summer time skips begins when it is skipped; of one that comes twice, the first counts. */
    private Instant begin(LocalDateTime wall) {
        var gap = zone.getRules().getTransition(wall);
        return gap != null && gap.isGap() ? gap.getInstant() : wall.atZone(zone).toInstant();
    }

    /** Of a time that comes twice, the last counts. */
    private Instant end(LocalDateTime wall) {
        var gap = zone.getRules().getTransition(wall);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : wall.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
