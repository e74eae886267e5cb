package nl.stokje.cases.baton;


/** How soon somebody must answer. In a crisis the full context opens with the offer (design, I5). */
public enum Urgency {
    CRISIS,
    URGENT,
    NORMAL
}
