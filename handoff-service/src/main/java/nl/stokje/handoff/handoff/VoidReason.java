package nl.stokje.handoff.handoff;


/** Why a handoff became worthless. The first six are case-service's answers to a request, a proposal or a landing. */
public enum VoidReason {
    NOT_HOLDER,
    NO_BASIS,
    CASE_CLOSED,
    CASE_UNKNOWN,
    STALE_TURN,
    /** One of the two agencies is no longer there. */
    AGENCY_REMOVED,
    /** The case went on under a new turn: reopened, or passed by other ways than this handoff. */
    NEW_TURN,
    /** An operator ended it; the reason stands among the decisions. */
    OPERATOR
}
