package nl.stokje.cases.coordination;

/** Why an agency assists no longer. BECAME_HOLDER: the baton passed to it. */
public enum AssistanceEndReason {
    LEFT,
    CASE_CLOSED,
    AGENCY_REMOVED,
    BECAME_HOLDER
}
