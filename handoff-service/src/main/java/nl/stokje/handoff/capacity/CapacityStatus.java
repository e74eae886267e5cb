package nl.stokje.handoff.capacity;

/**
 * The room of an agency for a need at this moment.
 *
 * @param stale whether the agency reported it so long ago that it says little
 * @param isNew whether the agency reported it for the first time
 */
public record CapacityStatus(CountedCapacity counted, boolean stale, boolean isNew) {
    public CapacityState state() {
        return counted.state();
    }

    public Capacity capacity() {
        return counted.capacity();
    }
}
