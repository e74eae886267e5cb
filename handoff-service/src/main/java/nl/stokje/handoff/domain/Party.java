package nl.stokje.handoff.domain;

/** The two agencies of a handoff. */
public enum Party {
    SENDER,
    RECEIVER
}
