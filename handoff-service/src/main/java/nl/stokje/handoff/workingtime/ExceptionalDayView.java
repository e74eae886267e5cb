package nl.stokje.handoff.workingtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which an office is open at hours of its own, as the API shows it. */
@Schema(name = "ExceptionalDay", description = "A day on which an office is open at hours of its own")
record ExceptionalDayView(
        @NotNull @Schema(description = "The day", examples = "2026-04-03")
        LocalDate date,

        @NotNull @Size(max = 10) @Schema(description = "From when until when; none: it is closed")
        List<@NotNull @Valid Open> open) {
    /** From when until when an office is open. */
    @Schema(name = "OpenHours", description = "From when until when an office is open")
    record Open(
            @NotNull @Schema(type = SchemaType.STRING, description = "From when it is open", examples = "09:00")
            LocalTime from,

            @NotNull
            @Schema(
                    type = SchemaType.STRING,
                    examples = "12:30",
                    description = "Until when it is open; 00:00: the end of the day")
            LocalTime until) {}

    static List<ExceptionalDayView> of(ExceptionalDays days) {
        return days.hours().entrySet().stream()
                .map(day -> new ExceptionalDayView(
                        day.getKey(),
                        day.getValue().stream()
                                .map(hours -> new Open(hours.from(), hours.until()))
                                .toList()))
                .toList();
    }

    /** @throws Refusal when a day stands twice, or its hours overlap */
    static ExceptionalDays days(List<ExceptionalDayView> views) {
        var days = new HashMap<LocalDate, List<OpenHours>>();
        for (var view : views == null ? List.<ExceptionalDayView>of() : views) {
            var hours = view.open().stream()
                    .map(open -> new OpenHours(open.from(), open.until()))
                    .toList();
            if (days.put(view.date(), hours) != null) {
                throw Refusal.invalid(
                        "exceptionalDays", view.date().toString(), "each day once", "A day is given twice.");
            }
        }
        return new ExceptionalDays(days);
    }
}
