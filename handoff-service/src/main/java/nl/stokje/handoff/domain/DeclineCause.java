package nl.stokje.handoff.domain;

/** Whose side the reason for declining lies on. */
public enum DeclineCause {
    PROVIDER,
    CITIZEN,
    CAPACITY
}
