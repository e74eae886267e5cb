package nl.stokje.feedback.domain;

/** Whether the citizen was helped, in their own judgment. */
public enum Helped {
    YES,
    PARTLY,
    NO
}
