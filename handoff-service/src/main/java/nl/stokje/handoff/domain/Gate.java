package nl.stokje.handoff.domain;

/** Whether a sealed part may be handed out now (I5). */
public enum Gate {
    NOT_YET,
    OPEN,
    CLOSED;

    /** By the state of the handoff's own row alone. */
    static Gate of(HandoffState state, Level level, Urgency urgency) {
        return switch (state) {
            case PREPARING -> NOT_YET;
            case OFFERED, CLARIFYING -> level == Level.PREVIEW || urgency == Urgency.CRISIS ? OPEN : NOT_YET;
            case ACCEPTED, LANDING, LANDED, CONCLUDED -> OPEN;
            case DECLINED, RELEASED, WITHDRAWN, VOID -> CLOSED;
        };
    }
}
