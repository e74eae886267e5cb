package nl.stokje.handoff.domain;

/** Whose side the reason for declining lies on. */
public enum Side {
    PROVIDER,
    CITIZEN,
    CAPACITY
}
