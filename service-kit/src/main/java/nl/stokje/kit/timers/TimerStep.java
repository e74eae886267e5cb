package nl.stokje.kit.timers;

import java.time.Instant;

/**
 * Something that is to happen at a time.
 *
 * @param name stable: it is stored, and tells the step from the others of its phase
 */
public record TimerStep(String name, Instant dueAt) {}
