package nl.stokje.handoff.handoff;

/** Who can have something to do with a handoff: its two agencies, and who keeps the platform running. */
public enum Party {
    SENDER,
    RECEIVER,
    OPERATOR
}
