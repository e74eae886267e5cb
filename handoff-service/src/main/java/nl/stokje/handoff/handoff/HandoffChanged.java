package nl.stokje.handoff.handoff;

/**
 * A handoff has changed, in the transaction that is under way. What follows from any change of a handoff observes this, so
 * that the handoff itself knows nothing of it.
 */
public record HandoffChanged(Handoff handoff) {
    /** The handoff's ladder (escalation) begins, goes on or ends first. */
    public static final int LADDER = 100;

    /** Then the gate erases content that may no longer be disclosed. */
    public static final int GATE = 200;
}
