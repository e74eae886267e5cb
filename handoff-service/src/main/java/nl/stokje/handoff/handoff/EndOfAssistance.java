package nl.stokje.handoff.handoff;

/** Why an assistance is over, as case-service says. */
public enum EndOfAssistance {
    /** One of the two agencies ended it here: this service knows already. */
    LEFT,
    /** The baton came to the agency that assisted. */
    BECAME_HOLDER,
    CASE_CLOSED,
    AGENCY_REMOVED
}
