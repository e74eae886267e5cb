package nl.stokje.handoff.handoff;

/**
 * Why a handoff becomes void, and by which transition.
 *
 * @param detail why in a sentence, nothing personal; or null
 */
public record Voiding(Transition transition, VoidReason reason, String detail) {
    /** The agency that was asked doesn't hold the case; the agency that asked learns no more than that. */
    public static Voiding ofDeniedRequest() {
        return new Voiding(Transition.DENY_REQUEST, VoidReason.NOT_HOLDER, null);
    }

    /** case-service seals no preview, so there is nothing to offer. */
    public static Voiding ofRefusedPreview(VoidReason reason, String detail) {
        return new Voiding(Transition.REFUSE_PREVIEW, reason, detail);
    }

    /** case-service has refused the landing; the sender keeps what it has. */
    public static Voiding ofRefusedLanding(VoidReason reason) {
        return new Voiding(Transition.REFUSE_LANDING, reason, null);
    }

    /** The case closed, or went on in a newer turn, while the handoff awaited an agency. */
    public static Voiding ofCase(VoidReason reason) {
        return new Voiding(Transition.VOID_FOR_CASE, reason, null);
    }

    /** One of the two agencies was removed. */
    public static Voiding ofRemovedAgency() {
        return new Voiding(Transition.VOID_FOR_AGENCY, VoidReason.AGENCY_REMOVED, null);
    }

    static Voiding byOperator() {
        return new Voiding(Transition.VOID_BY_OPERATOR, VoidReason.OPERATOR, null);
    }

    /** The parties of a request are told no more of the case than that the wrong agency was asked. */
    VoidReason reasonIn(HandoffState state) {
        return transition == Transition.VOID_FOR_CASE && state == HandoffState.REQUESTED
                ? VoidReason.NOT_HOLDER
                : reason;
    }
}
