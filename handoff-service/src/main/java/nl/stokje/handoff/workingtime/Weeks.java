package nl.stokje.handoff.workingtime;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which weeks of the year office hours hold. By ISO 8601, so after a year of 53 weeks two odd ones follow each other. */
@Schema(description = "In which weeks of the year (ISO 8601) the office hours hold")
enum Weeks {
    EVERY,
    EVEN,
    ODD;

    boolean include(LocalDate date) {
        var isEven = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0;
        return switch (this) {
            case EVERY -> true;
            case EVEN -> isEven;
            case ODD -> !isEven;
        };
    }

    /** Whether there is a week in both. */
    boolean meet(Weeks other) {
        return this == other || this == EVERY || other == EVERY;
    }
}
