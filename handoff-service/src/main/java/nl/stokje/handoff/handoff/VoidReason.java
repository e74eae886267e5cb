package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a handoff became void. The first six are case-service's answers to a request, a proposal or a landing. */
@Schema(description = "Why a handoff became void")
public enum VoidReason {
    NOT_HOLDER,
    NO_BASIS,
    CASE_CLOSED,
    CASE_UNKNOWN,
    STALE_TURN,
    /** One of the two agencies was removed. */
    AGENCY_REMOVED,
    /** The case went on under a new turn: reopened, or passed by other ways than this handoff. */
    NEW_TURN,
    /** An operator ended it; the reason is among the decisions. */
    OPERATOR
}
