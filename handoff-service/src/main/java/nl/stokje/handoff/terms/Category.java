package nl.stokje.handoff.terms;


/** What the sender asks to let travel; case-service decides what its basis allows. Requirements always travel. */
public enum Category {
    IDENTITY,
    STORY,
    WISHES,
    NETWORK,
    CONTACT_PREFERENCES,
    PLAN,
    CONTACT_MOMENTS,
    SIGNALS,
    DEVIATIONS,
    DOCUMENTS
}
