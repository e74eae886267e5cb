package nl.stokje.handoff.workingtime;

import static nl.stokje.handoff.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import nl.stokje.handoff.terms.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a working day is, and when it ends. */
class WorkingTimesTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String WEEKDAYS = "MONDAY 09:00-17:00, TUESDAY 09:00-17:00, WEDNESDAY 09:00-17:00, "
            + "THURSDAY 09:00-17:00, FRIDAY 09:00-17:00";
    private static final String ALWAYS = "MONDAY 00:00-00:00, TUESDAY 00:00-00:00, WEDNESDAY 00:00-00:00, "
            + "THURSDAY 00:00-00:00, FRIDAY 00:00-00:00, SATURDAY 00:00-00:00, SUNDAY 00:00-00:00";
    private static final TimeLimits WITHIN =
            new TimeLimits(Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofHours(8));
    private static final PublicHolidays LAW = new PublicHolidays(List.of(LocalDate.of(2026, 1, 2)));

    @ParameterizedTest(name = "{0} and {1} hours of work: {2}")
    @CsvSource({
        // On a Tuesday, before, in and after office hours
        "2026-03-03T08:00, 2, 2026-03-03T11:00",
        "2026-03-03T10:00, 2, 2026-03-03T12:00",
        "2026-03-03T16:00, 2, 2026-03-04T10:00",
        "2026-03-03T18:00, 8, 2026-03-04T17:00",
        // From a Friday over the weekend
        "2026-03-06T16:00, 2, 2026-03-09T10:00",
        "2026-03-07T12:00, 1, 2026-03-09T10:00",
        // Easter: the law puts Good Friday on a par with the public holidays
        "2026-04-02T16:00, 2, 2026-04-07T10:00",
        "2026-04-03T16:00, 2, 2026-04-07T11:00",
        // King's Day on a Monday; Ascension on a Thursday
        "2026-04-24T16:00, 2, 2026-04-28T10:00",
        "2026-05-13T16:00, 2, 2026-05-15T10:00",
        // Christmas on a Friday, before a weekend
        "2026-12-24T16:00, 2, 2026-12-28T10:00",
        // The Friday after New Year's Day is one by decree
        "2025-12-31T16:00, 2, 2026-01-05T10:00"
    })
    void onlyOfficeHoursCount(LocalDateTime start, long hours, LocalDateTime end) {
        assertThat(office(WEEKDAYS).after(at(start), Duration.ofHours(hours), LAW))
                .isEqualTo(at(end));
    }

    @Test
    void theHourThatSummerTimeSkipsIsNotWorked() {
        // On 29 March 2026 it is 03:00 right after 02:00.
        var start = at(LocalDateTime.parse("2026-03-29T00:00"));
        assertThat(office(ALWAYS).after(start, Duration.ofHours(4), LAW))
                .isEqualTo(start.plus(Duration.ofHours(4)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T05:00")));
        assertThat(office("SUNDAY 01:00-04:00").after(start, Duration.ofHours(2), LAW))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T04:00")));
        assertThat(office("SUNDAY 02:30-04:00").after(start, Duration.ofHours(1), LAW))
                .as("opens when its time is skipped")
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T04:00")));
    }

    @Test
    void theHourThatComesTwiceIsWorkedTwice() {
        // On 25 October 2026 it is 02:00 again right after 03:00.
        var start = at(LocalDateTime.parse("2026-10-25T00:00"));
        assertThat(office(ALWAYS).after(start, Duration.ofHours(4), LAW))
                .isEqualTo(start.plus(Duration.ofHours(4)))
                .isEqualTo(at(LocalDateTime.parse("2026-10-25T03:00")));
        assertThat(office("SUNDAY 01:00-04:00").after(start, Duration.ofHours(4), LAW))
                .isEqualTo(at(LocalDateTime.parse("2026-10-25T04:00")));
    }

    @Test
    void anOfficeDayIsAsLongAsEverAfterTheNightOfDaylightSaving() {
        var friday = at(LocalDateTime.parse("2026-03-27T16:00"));
        var due = office(WEEKDAYS).after(friday, Duration.ofHours(2), LAW);
        assertThat(due).isEqualTo(at(LocalDateTime.parse("2026-03-30T10:00")));
        assertThat(Duration.between(friday, due)).isEqualTo(Duration.ofHours(65));
    }

    @Test
    void rungsAreSharesOfWorkingTime() {
        var times = new Deadlines(new WorkingTimes(office(WEEKDAYS), WITHIN, WITHIN), LAW);
        var friday = at(LocalDateTime.parse("2026-03-06T13:00"));
        assertThat(List.of(50, 100, 150, 200))
                .extracting(percent -> times.due(WITHIN, Urgency.NORMAL, friday, percent))
                .containsExactly(
                        at(LocalDateTime.parse("2026-03-06T17:00")),
                        at(LocalDateTime.parse("2026-03-09T13:00")),
                        at(LocalDateTime.parse("2026-03-09T17:00")),
                        at(LocalDateTime.parse("2026-03-10T13:00")));
    }

    @Test
    void aCrisisWaitsForNoOffice() {
        var times = new Deadlines(new WorkingTimes(office(WEEKDAYS), WITHIN, WITHIN), LAW);
        var christmasNight = at(LocalDateTime.parse("2026-12-25T23:50"));
        assertThat(times.due(WITHIN, Urgency.CRISIS, christmasNight, 200))
                .isEqualTo(at(LocalDateTime.parse("2026-12-26T00:20")));
    }

    @Test
    void anAgencyClosesOnDaysOfItsOwnAndMayWorkOnPublicHolidays() {
        var fair = LocalDate.parse("2026-03-10");
        var closed =
                new OfficeCalendar(AMSTERDAM, WeeklyHours.parse(WEEKDAYS), true, List.of(fair), ExceptionalDays.NONE);
        assertThat(closed.after(at(LocalDateTime.parse("2026-03-09T16:00")), Duration.ofHours(2), LAW))
                .isEqualTo(at(LocalDateTime.parse("2026-03-11T10:00")));
        var open = new OfficeCalendar(AMSTERDAM, WeeklyHours.parse(WEEKDAYS), false, List.of(), ExceptionalDays.NONE);
        assertThat(open.after(at(LocalDateTime.parse("2026-12-24T16:00")), Duration.ofHours(2), LAW))
                .isEqualTo(at(LocalDateTime.parse("2026-12-25T10:00")));
    }

    @Test
    void officeHoursAreThoseOfTheAgencysOwnZone() {
        var bonaire = new OfficeCalendar(
                ZoneId.of("America/Kralendijk"), WeeklyHours.parse(WEEKDAYS), true, List.of(), ExceptionalDays.NONE);
        assertThat(bonaire.after(Instant.parse("2026-03-03T12:00:00Z"), Duration.ofHours(1), LAW))
                .isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
    }

    @ParameterizedTest(name = "{0} and {1} hours of work: {2}")
    @CsvSource({
        // Open on Good Friday until noon
        "2026-04-02T16:00, 2, 2026-04-03T10:00",
        "2026-04-03T11:00, 2, 2026-04-07T10:00",
        // A half day, and a single opening on a Saturday evening
        "2026-03-11T12:00, 2, 2026-03-12T10:00",
        "2026-03-13T16:00, 2, 2026-03-14T20:00",
        // Closed, with no other reason
        "2026-03-17T16:00, 2, 2026-03-19T10:00"
    })
    void aDayCanHaveHoursOfItsOwn(LocalDateTime start, long hours, LocalDateTime end) {
        var days = ExceptionalDays.parse(
                "2026-04-03 09:00-12:00, 2026-03-11 09:00-13:00, 2026-03-14 19:00-21:00, 2026-03-18");
        var office = new OfficeCalendar(AMSTERDAM, WeeklyHours.parse(WEEKDAYS), true, List.of(), days);
        assertThat(office.after(at(start), Duration.ofHours(hours), LAW)).isEqualTo(at(end));
    }

    /** The Monday of 2 March 2026 is in week 10. */
    @Test
    void anOfficeCanBeOpenInEverySecondWeek() {
        var office = office("MONDAY 09:00-17:00 EVEN, TUESDAY 09:00-17:00 ODD");
        assertThat(office.after(at(LocalDateTime.parse("2026-03-02T16:00")), Duration.ofHours(2), LAW))
                .isEqualTo(at(LocalDateTime.parse("2026-03-10T10:00")));
        assertThat(office.after(at(LocalDateTime.parse("2026-03-10T16:00")), Duration.ofHours(2), LAW))
                .isEqualTo(at(LocalDateTime.parse("2026-03-16T10:00")));
    }

    @Test
    void exceptionalDaysAreReadAsTheyAreWritten() {
        var text = "2026-03-18, 2026-04-03 09:00-12:00 13:00-17:00";
        assertThat(ExceptionalDays.parse(text)).hasToString(text);
        assertThat(ExceptionalDays.parse("")).isEqualTo(ExceptionalDays.NONE).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MONDAY",
                "MONDAG 09:00-17:00",
                "MONDAY 9-17",
                "MONDAY 25:00-26:00",
                "MONDAY 17:00-09:00",
                "MONDAY 09:00-09:00",
                "MONDAY 09:00-13:00, MONDAY 12:00-17:00",
                "MONDAY 09:00-00:00, MONDAY 12:00-17:00",
                "MONDAY 09:00-13:00, MONDAY 12:00-17:00 ODD",
                "MONDAY 09:00-13:00 SOMETIMES"
            })
    void officeHoursThatMakeNoSenseAreRefused(String hours) {
        assertThatThrownBy(() -> WeeklyHours.parse(hours)).satisfies(refusedWith("invalid-input"));
    }

    @Test
    void aWeekIsReadAsItIsWritten() {
        assertThat(WeeklyHours.parse(WEEKDAYS)).hasToString(WEEKDAYS);
        assertThat(WeeklyHours.parse(ALWAYS)).hasToString(ALWAYS);
        var everySecond = "MONDAY 09:00-17:00 EVEN, MONDAY 10:00-12:00 ODD";
        assertThat(WeeklyHours.parse(everySecond)).hasToString(everySecond);
    }

    @Test
    void nothingMayTakeForEver() {
        var scarcely = office("MONDAY 09:00-09:15");
        assertThatThrownBy(() -> new WorkingTimes(scarcely, WITHIN, WITHIN)).satisfies(refusedWith("invalid-input"));
        assertThatThrownBy(() -> new TimeLimits(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1)))
                .satisfies(refusedWith("invalid-input"));
        assertThatThrownBy(() -> new TimeLimits(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofHours(1)))
                .satisfies(refusedWith("invalid-input"));
    }

    /** I3: what would wait for months is silence, whatever the time for it says. */
    @Test
    void timesThatLetAnOfferWaitForMonthsAreRefused_I3() {
        var now = at(LocalDateTime.parse("2026-03-02T10:00"));
        var closed = now.atZone(AMSTERDAM)
                .toLocalDate()
                .plusDays(30)
                .datesUntil(LocalDate.of(2026, 10, 18))
                .toList();
        var office = new OfficeCalendar(AMSTERDAM, WeeklyHours.parse(WEEKDAYS), true, closed, ExceptionalDays.NONE);
        assertThatThrownBy(() ->
                        new Deadlines(new WorkingTimes(office, WITHIN, WITHIN), LAW).checkThatNobodyWaitsForMonths(now))
                .satisfies(refusedWith("invalid-input"))
                .hasMessageContaining("202 days");
        new Deadlines(new WorkingTimes(office(WEEKDAYS), WITHIN, WITHIN), LAW).checkThatNobodyWaitsForMonths(now);
    }

    @Test
    void aClosingThatIsYearsAwayCountsToo_I3() {
        var now = at(LocalDateTime.parse("2026-03-02T10:00"));
        var closed = LocalDate.of(2031, 1, 1)
                .datesUntil(LocalDate.of(2031, 4, 1))
                .collect(Collectors.toMap(day -> day, _ -> List.<OpenHours>of()));
        var office = new OfficeCalendar(
                AMSTERDAM, WeeklyHours.parse(WEEKDAYS), true, List.of(), new ExceptionalDays(closed));
        assertThatThrownBy(() ->
                        new Deadlines(new WorkingTimes(office, WITHIN, WITHIN), LAW).checkThatNobodyWaitsForMonths(now))
                .satisfies(refusedWith("invalid-input"));
    }

    private static OfficeCalendar office(String hours) {
        return new OfficeCalendar(AMSTERDAM, WeeklyHours.parse(hours), true, List.of(), ExceptionalDays.NONE);
    }

    private static Instant at(LocalDateTime wall) {
        return wall.atZone(AMSTERDAM).toInstant();
    }
}
