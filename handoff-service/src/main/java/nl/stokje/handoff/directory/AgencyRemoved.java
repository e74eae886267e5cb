package nl.stokje.handoff.directory;

import java.time.Instant;
import nl.stokje.kit.Oin;

/**
 * An agency was removed.
 *
 * @param successor which agency takes over what is still sent to this one, or null
 */
public record AgencyRemoved(Oin oin, Oin successor, Instant removedAt) implements AgencyEvent {}
