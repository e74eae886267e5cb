package nl.stokje.handoff.handoff;

/** Which personal data of a handoff somebody saw; the names are kept in the access log (I11). */
public enum HandoffAccess {
    PROPOSAL,
    QUESTIONS,
    DECISIONS,
    LANDING_REPORTS,
    OUTCOMES
}
