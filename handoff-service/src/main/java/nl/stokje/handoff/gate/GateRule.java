package nl.stokje.handoff.gate;

import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;

/** When a sealed part may be handed out (I5): by the handoff's own row, and nothing else. */
public final class GateRule {
    private GateRule() {}

    public static Gate of(Handoff handoff, DisclosureLevel level) {
        return switch (handoff.state()) {
            case REQUESTED, PREPARING -> Gate.NOT_YET;
            case OFFERED, CLARIFYING -> onceOffered(handoff, level);
            case ACCEPTED, LANDING -> Gate.OPEN;
            case LANDED -> onceLanded(handoff.kind());
            case CONCLUDED -> onceConcluded(handoff.kind());
            case REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> Gate.CLOSED;
        };
    }

    /** Whether nothing sealed for the handoff will ever be handed out again. */
    public static boolean closesForGood(Handoff handoff) {
        return of(handoff, DisclosureLevel.CONTEXT) == Gate.CLOSED;
    }

    private static Gate onceOffered(Handoff handoff, DisclosureLevel level) {
        return level == DisclosureLevel.PREVIEW || handoff.proposal().urgency() == Urgency.CRISIS
                ? Gate.OPEN
                : Gate.NOT_YET;
    }

    /** An agency that has advised needs nothing more. */
    private static Gate onceLanded(HandoffKind kind) {
        return switch (kind) {
            case TRANSFER, ASSIST -> Gate.OPEN;
            case ADVICE -> Gate.CLOSED;
        };
    }

    /** The holder goes on reading; an agency that has left doesn't. */
    private static Gate onceConcluded(HandoffKind kind) {
        return switch (kind) {
            case TRANSFER -> Gate.OPEN;
            case ASSIST, ADVICE -> Gate.CLOSED;
        };
    }
}
