package nl.stokje.kit.timers;

import java.util.Set;
import java.util.UUID;

/** What the passing of time does in some phases: a bean of the service that started the timers. */
public interface TimedPhase {
    /** The names of the phases it knows; stable, since they are stored. */
    Set<String> phases();

    /**
     * Locks the row that the timers are about, as every use case does before it starts or cancels them. This comes before
     * the timers themselves are touched, so that nothing ever waits in a circle.
     */
    void hold(UUID subject);

    /** The effect, in the transaction that marks the step as done; the subject is held. */
    void reach(DueStep due);
}
