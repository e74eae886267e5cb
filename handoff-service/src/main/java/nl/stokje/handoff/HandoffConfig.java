package nl.stokje.handoff;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** This service's own settings; each stands in its README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface HandoffConfig {
    /** Where agencies reach this service, without a slash at the end; goes before the paths in events. */
    String baseUrl();

    /** A file with needs of this installation's own, beside the published list. */
    Optional<String> moreNeedCodes();

    /** After how long an agency's word about its capacity says little. */
    Duration capacityStaleAfter();

    /** How often case-service is told how the cases with news stand here. */
    Duration standingToldEvery();

    /** Longer than any transaction: its rows bear the time at which they were made, not that of the commit. */
    Duration standingSettledAfter();

    /** How an agency works that has set nothing itself. */
    WorkingTimes workingTimes();

    interface WorkingTimes {
        ZoneId zone();

        /** As {@code MONDAY 09:00-17:00, TUESDAY 09:00-12:30}. */
        String officeHours();

        Within answer();

        Within land();
    }

    /** How long something may take: in a crisis around the clock, else in office hours. */
    interface Within {
        Duration crisis();

        Duration urgent();

        Duration normal();
    }
}
