package nl.stokje.cases.handoff;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long requests and proposals wait for a case that isn't known here yet. */
@ConfigMapping(prefix = "stokje.case")
interface WaitingConfig {
    /** How long a proposal may wait for its case to become known; then CASE_UNKNOWN. */
    Duration unknownCaseWait();

    /** How often the service looks for proposals that have waited too long. */
    Duration unknownCaseSweep();
}
