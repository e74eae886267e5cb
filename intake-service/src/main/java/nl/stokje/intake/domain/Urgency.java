package nl.stokje.intake.domain;

/** How long the question can wait. */
public enum Urgency {
    CRISIS,
    URGENT,
    NORMAL
}
