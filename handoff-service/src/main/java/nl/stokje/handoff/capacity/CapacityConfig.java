package nl.stokje.handoff.capacity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings of capacity; each is in the service's README. */
@ConfigMapping(prefix = "stokje.handoff")
public interface CapacityConfig {
    /** How old a report of an agency may be before it says little. */
    Duration capacityStaleAfter();
}
