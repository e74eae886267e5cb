package nl.stokje.intake.domain;

/** How sure the observer of a signal is. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
