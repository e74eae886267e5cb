package nl.stokje.handoff.workingtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
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

        @Size(max = 400)
        @Schema(
                description =
                        "Days with hours of their own, before all else: a half day, a public holiday on which it is open,"
                                + " a single opening. None when left out")
        List<@NotNull @Valid ExceptionalDayView> exceptionalDays,

        @NotNull @Valid @Schema(description = "To decide about an offer or a request")
        TimeLimitsView answerWithin,

        @NotNull @Valid @Schema(description = "To meet the citizen after accepting")
        TimeLimitsView landWithin) {
    private static final Pattern REGION = Pattern.compile("(?!Etc/|SystemV/)[A-Z]\\w+/.+");

    WorkingTimes times() {
        var week =
                new WeeklyHours(officeHours.stream().map(OfficeHoursView::hours).toList());
        var closed = closedDays.stream().distinct().sorted().toList();
        return new WorkingTimes(
                new OfficeCalendar(
                        zoneOf(zone), week, closedOnPublicHolidays, closed, ExceptionalDayView.days(exceptionalDays)),
                answerWithin.limits(),
                landWithin.limits());
    }

    static WorkingTimesView of(WorkingTimes times) {
        var calendar = times.calendar();
        return new WorkingTimesView(
                calendar.zone().getId(),
                calendar.week().hours().stream().map(OfficeHoursView::of).toList(),
                calendar.publicHolidays(),
                calendar.closedDays(),
                ExceptionalDayView.of(calendar.exceptionalDays()),
                TimeLimitsView.of(times.answering()),
                TimeLimitsView.of(times.landing()));
    }

    /** A region, since an offset such as +01:00 or Etc/GMT-1 has no summer time. */
    private static ZoneId zoneOf(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)
                || !REGION.matcher(name).matches()) {
            throw Refusal.invalid(
                    "zone",
                    name,
                    "a region by its IANA name, such as Europe/Amsterdam",
                    "There is no such region in the list of time zones.");
        }
        return ZoneId.of(name);
    }
}
