package nl.stokje.handoff.domain;

/** What is passed. TRANSFER moves the baton. */
public enum Kind {
    TRANSFER
}
