package nl.stokje.handoff.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.stokje.handoff.capacity.Capacity;
import nl.stokje.handoff.capacity.CapacityStatus;
import nl.stokje.handoff.directory.Agency;

/**
 * An agency that fits a need, and what decides about its place in the list.
 *
 * @param capacity its room, by its reports and what it accepted since; nothing when it never reported
 * @param answersBy when an offer made now should have its answer, in the agency's own working time
 */
record Suggestion(Agency agency, Optional<CapacityStatus> capacity, Instant answersBy) {
    /**
     * The most room first; an agency that never reported is between few places and none, and an old report behind a fresh one;
     * then the agency that helps soonest, and the one that answers soonest.
     */
    static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::rank)
            .thenComparing(Suggestion::stale)
            .thenComparingInt(Suggestion::daysToWait)
            .thenComparing(Suggestion::answersBy)
            .thenComparing(suggestion -> suggestion.agency().oin().value());

    /** Why the agency is at its place in the list, in a sentence. */
    String reason() {
        return roomInWords() + (stale() ? ", but said so long ago" : "") + "; an offer made now is answered by "
                + answersBy + ".";
    }

    boolean stale() {
        return capacity.map(CapacityStatus::stale).orElse(false);
    }

    private int rank() {
        return capacity.map(CapacityStatus::state)
                .map(state -> switch (state) {
                    case OPEN -> 0;
                    case LIMITED -> 1;
                    case WAITING_LIST -> 3;
                    case CLOSED -> 4;
                })
                .orElse(2);
    }

    private int daysToWait() {
        return capacity.map(CapacityStatus::capacity)
                .map(Capacity::expectedDays)
                .orElse(0);
    }

    private String roomInWords() {
        return capacity.map(CapacityStatus::state)
                .map(state -> switch (state) {
                    case OPEN -> "It has room";
                    case LIMITED -> "It has few places left";
                    case WAITING_LIST -> "It has a waiting list of about " + daysToWait() + " days";
                    case CLOSED -> "It takes nobody now";
                })
                .orElse("It meets the need, and never said how much room it has");
    }
}
