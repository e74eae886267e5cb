package nl.stokje.handoff.workingtime;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How an agency works that has set nothing itself; each setting is in the service's README. */
@ConfigMapping(prefix = "stokje.handoff.working-times")
public interface WorkingTimesConfig {
    ZoneId zone();

    /** As {@code MONDAY 09:00-17:00, TUESDAY 09:00-12:30}. */
    String officeHours();

    /** Days that a decree puts on a par with the public holidays, beside those that are known here. */
    Optional<List<LocalDate>> morePublicHolidays();

    Limits answer();

    Limits land();

    /** How long something may take: in a crisis around the clock, else in office hours. */
    interface Limits {
        Duration crisis();

        Duration urgent();

        Duration normal();
    }
}
