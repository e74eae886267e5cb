package nl.stokje.handoff.gate;

import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;

/** Whether a sealed part may be handed out now (I5). */
public enum Gate {
    NOT_YET,
    OPEN,
    CLOSED;

    /** By the handoff's own row alone. */
    static Gate of(HandoffState state, HandoffKind kind, DisclosureLevel level, Urgency urgency) {
        return switch (state) {
            case REQUESTED, PREPARING -> NOT_YET;
            case OFFERED, CLARIFYING -> level == DisclosureLevel.PREVIEW || urgency == Urgency.CRISIS ? OPEN : NOT_YET;
            case ACCEPTED, LANDING -> OPEN;
            case LANDED -> onceLanded(kind);
            case CONCLUDED -> onceConcluded(kind);
            case REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> CLOSED;
        };
    }

    /** Who has advised needs nothing more. */
    private static Gate onceLanded(HandoffKind kind) {
        return switch (kind) {
            case TRANSFER, ASSIST -> OPEN;
            case ADVICE -> CLOSED;
        };
    }

    /** Who holds the case goes on reading; who has left doesn't. */
    private static Gate onceConcluded(HandoffKind kind) {
        return switch (kind) {
            case TRANSFER -> OPEN;
            case ASSIST, ADVICE -> CLOSED;
        };
    }
}
