package nl.stokje.kit.timers;

import java.time.Instant;
import java.util.UUID;

/**
 * A step whose time has come.
 *
 * @param dueAt when it should have happened; after an outage long before now
 */
public record DueStep(UUID itemId, String phase, String step, Instant dueAt) {}
