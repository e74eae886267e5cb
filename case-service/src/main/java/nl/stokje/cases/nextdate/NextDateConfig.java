package nl.stokje.cases.nextdate;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings of case-service. */
@ConfigMapping(prefix = "stokje.case")
public interface NextDateConfig {
    /** How long a proposal may wait for its case to become known; then CASE_UNKNOWN. */
    Duration unknownCaseWait();

    /** How often is looked for proposals that have waited too long. */
    Duration unknownCaseSweep();

    /** How often is looked for successions that have cases to pass. */
    Duration successionSweep();

    /** Until when the holder of a case looks at it again, if it hasn't said so. */
    NextDate nextDate();

    /** By urgency, from the moment on which somebody began to answer for the case. */
    interface NextDate {
        Duration crisis();

        Duration urgent();

        Duration normal();
    }

    /** How often the differences are counted for the metric. */
    Duration differencesCount();

    /** How long a sealed preview is good for. */
    Duration previewValid();

    /** How long a sealed context is good for. */
    Duration contextValid();
}
