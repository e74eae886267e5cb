package nl.stokje.handoff.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.stokje.handoff.capacity.Capacities;
import nl.stokje.handoff.capacity.Capacity;
import nl.stokje.handoff.directory.Agency;

/**
 * An agency that fits a need, and what decides about its place in the list.
 *
 * @param room what it said of its capacity, with what it accepted since; nothing when it never said
 * @param stale whether that was so long ago that it says little
 * @param answersBy when an offer made now should have its answer, in the agency's own working time
 */
public record Suggestion(Agency agency, Optional<Capacities.Counted> room, boolean stale, Instant answersBy) {
    /**
     * The most room first; what was never said stands between few places and none, and an old word behind a fresh one;
     * then who helps soonest, and who answers soonest.
     */
    public static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::rank)
            .thenComparing(Suggestion::stale)
            .thenComparingInt(Suggestion::daysToWait)
            .thenComparing(Suggestion::answersBy)
            .thenComparing(suggestion -> suggestion.agency().oin().value());

    /** Why it stands where it stands, in a sentence. */
    public String reason() {
        return roomInWords() + (stale ? ", but said so long ago" : "") + "; an offer made now is answered by "
                + answersBy + ".";
    }

    private int rank() {
        return room.map(Capacities.Counted::state)
                .map(state -> switch (state) {
                    case OPEN -> 0;
                    case LIMITED -> 1;
                    case WAITING_LIST -> 3;
                    case CLOSED -> 4;
                })
                .orElse(2);
    }

    private int daysToWait() {
        return room.map(Capacities.Counted::capacity)
                .map(Capacity::expectedDays)
                .orElse(0);
    }

    private String roomInWords() {
        return room.map(Capacities.Counted::state)
                .map(state -> switch (state) {
                    case OPEN -> "It has room";
                    case LIMITED -> "It has few places left";
                    case WAITING_LIST -> "It has a waiting list of about " + daysToWait() + " days";
                    case CLOSED -> "It takes nobody now";
                })
                .orElse("It meets the need, and never said how much room it has");
    }
}
