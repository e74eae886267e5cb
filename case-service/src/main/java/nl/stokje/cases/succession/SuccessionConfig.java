package nl.stokje.cases.succession;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How successions run. */
@ConfigMapping(prefix = "stokje.case")
interface SuccessionConfig {
    /** How often the service looks for successions that have cases to pass. */
    Duration successionSweep();
}
