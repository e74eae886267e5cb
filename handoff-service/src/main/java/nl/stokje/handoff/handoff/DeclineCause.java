package nl.stokje.handoff.handoff;


/** Whose side the reason for declining lies on. */
public enum DeclineCause {
    PROVIDER,
    CITIZEN,
    CAPACITY
}
