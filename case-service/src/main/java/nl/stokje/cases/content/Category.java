package nl.stokje.cases.content;


/** The kinds of context that can travel. Requirements and deviations from them always travel. */
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
