package nl.stokje.handoff.workingtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The working times of an agency, as the API shows them. */
@Schema(name = "WorkingTimes", description = "When an agency works, and how long it may take")
record WorkingTimesView(
        @NotNull @Size(max = 50) @Schema(description = "IANA name", examples = "Europe/Amsterdam")
        String zone,

        @NotEmpty @Size(max = 50) @Schema(description = "When the office is open; at least once a week")
        List<@NotNull @Valid OfficeHoursView> officeHours,

        @NotNull @Schema(description = "Whether it is closed on Dutch public holidays", examples = "true")
        Boolean closedOnPublicHolidays,

        @NotNull @Size(max = 200) @Schema(description = "Other days on which it is closed")
        List<@NotNull LocalDate> closedDays,

        @NotNull @Valid @Schema(description = "To decide about an offer or a request")
        TimeLimitsView answerWithin,

        @NotNull @Valid @Schema(description = "To meet the citizen after accepting")
        TimeLimitsView landWithin) {
    WorkingTimes times() {
        var week =
                new WeeklyHours(officeHours.stream().map(OfficeHoursView::open).toList());
        var closed = closedDays.stream().distinct().sorted().toList();
        return new WorkingTimes(
                new OfficeCalendar(zoneOf(zone), week, closedOnPublicHolidays, closed),
                answerWithin.limits(),
                landWithin.limits());
    }

    static WorkingTimesView of(WorkingTimes times) {
        var calendar = times.calendar();
        return new WorkingTimesView(
                calendar.zone().getId(),
                calendar.week().hours().stream()
                        .map(open -> new OfficeHoursView(open.day(), open.from(), open.until()))
                        .toList(),
                calendar.publicHolidays(),
                calendar.closedDays(),
                TimeLimitsView.of(times.answering()),
                TimeLimitsView.of(times.landing()));
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("zone", name, "an IANA name such as Europe/Amsterdam", "There is no such time zone.");
        }
    }
}
