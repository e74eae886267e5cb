package nl.stokje.handoff.domain;

/** Why a handoff became worthless. The first five are case-service's answers to a proposal or a landing. */
public enum VoidReason {
    NOT_HOLDER,
    NO_BASIS,
    CASE_CLOSED,
    CASE_UNKNOWN,
    STALE_TURN,
    /** The case went on under a new turn: reopened, or passed by other ways than this handoff. */
    NEW_TURN
}
