package nl.stokje.handoff.workingtime;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something may take, as the API shows it. */
@Schema(name = "TimesByUrgency", description = "In a crisis around the clock, else in office hours")
record TimeLimitsView(
        @NotNull
        @Schema(
                type = SchemaType.STRING,
                format = "duration",
                description = "In a crisis, around the clock",
                examples = "PT30M")
        Duration crisis,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                format = "duration",
                description = "When it is urgent, in office hours",
                examples = "PT4H")
        Duration urgent,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                format = "duration",
                description = "Else, in office hours",
                examples = "PT24H")
        Duration normal) {
    TimeLimits limits() {
        return new TimeLimits(crisis, urgent, normal);
    }

    static TimeLimitsView of(TimeLimits limits) {
        return new TimeLimitsView(limits.crisis(), limits.urgent(), limits.normal());
    }
}
