package nl.stokje.cases.nextdate;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Until when the holder of a case looks at it again, by urgency, if the holder hasn't chosen a date. */
@ConfigMapping(prefix = "stokje.case.next-date")
interface NextDateConfig {
    Duration crisis();

    Duration urgent();

    Duration normal();
}
