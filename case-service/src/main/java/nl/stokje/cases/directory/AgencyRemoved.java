package nl.stokje.cases.directory;

import java.time.Instant;
import nl.stokje.kit.Oin;

/**
 * An agency has left the directory: what is read of the event, and what is fired here, in the same transaction.
 *
 * @param successor who is in its place; null when nobody is
 */
public record AgencyRemoved(Oin oin, Oin successor, Instant removedAt) {
    /** The observer with the lowest number hears it first: assistances end before cases pass. */
    public static final int ENDS_ASSISTANCES = 1;

    public static final int PASSES_CASES = 2;
}
