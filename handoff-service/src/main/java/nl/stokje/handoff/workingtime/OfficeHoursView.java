package nl.stokje.handoff.workingtime;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an office is open on one day of the week, as the API shows it. */
@Schema(name = "OfficeHours", description = "When an office is open on one day of the week")
record OfficeHoursView(
        @NotNull @Schema(description = "The day of the week")
        DayOfWeek day,

        @NotNull @Schema(type = SchemaType.STRING, description = "From when it is open", examples = "09:00")
        LocalTime from,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                examples = "17:00",
                description = "Until when it is open; 00:00: the end of the day")
        LocalTime until,

        @Schema(description = "In which weeks; every one when left out", examples = "EVEN")
        Weeks weeks) {
    static OfficeHoursView of(OfficeHours office) {
        return new OfficeHoursView(
                office.day(), office.open().from(), office.open().until(), office.weeks());
    }

    OfficeHours hours() {
        return new OfficeHours(day, weeks == null ? Weeks.EVERY : weeks, new OpenHours(from, until));
    }
}
