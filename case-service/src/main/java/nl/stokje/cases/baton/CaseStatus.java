package nl.stokje.cases.baton;


/** A case is worked on, or it isn't. Only an open case has a holder. */
public enum CaseStatus {
    OPEN,
    CLOSED
}
