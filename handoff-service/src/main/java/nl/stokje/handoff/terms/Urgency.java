package nl.stokje.handoff.terms;


/** How fast it must go. In a CRISIS the context opens with the offer (I5). */
public enum Urgency {
    CRISIS,
    URGENT,
    NORMAL
}
