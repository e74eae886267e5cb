package nl.stokje.handoff.gate;

/** Whether a sealed part may be handed out now (I5). */
public enum Gate {
    NOT_YET,
    OPEN,
    CLOSED
}
