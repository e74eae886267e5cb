package nl.stokje.handoff.directory;

import java.time.Instant;
import nl.stokje.kit.Oin;

/**
 * An agency is gone.
 *
 * @param successor who takes over what is still sent to it, or null
 */
public record AgencyRemoved(Oin oin, Oin successor, Instant removedAt) implements AgencyEvent {
    @Override
    public String type() {
        return "agency.removed";
    }
}
