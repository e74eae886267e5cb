package nl.stokje.kit.timers;

import java.util.Set;
import java.util.UUID;

/** What the passing of time does in some phases: a bean of the service that started the timers. */
public interface TimerHandler {
    /** The names of the phases it knows; stable, since they are stored. */
    Set<String> phases();

    /**
     * Locks the row that the timers are about, as every use case does before it starts or cancels them. This comes before
     * the timers themselves are touched, so that nothing ever waits in a circle.
     */
    void hold(UUID itemId);

    /** The effect, in the transaction that marks the step as done; the item is held. */
    void reach(DueStep due);
}
