package nl.stokje.handoff.capacity;

import java.time.Duration;
import java.time.Instant;

/**
 * What an agency reported of its room, with what it accepted since.
 *
 * @param accepted what was accepted since the report, and hasn't ended without a landing
 */
record CountedCapacity(Capacity capacity, long accepted) {
    public CapacityState state() {
        return capacity.stateAfter(accepted);
    }

    /** Whether the report is so old that it says little. */
    boolean isStaleAt(Instant now, Duration staleAfter) {
        return capacity.isStaleAt(now, staleAfter);
    }
}
