package nl.stokje.handoff.handoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be decided about a handoff. */
@Schema(description = "What was decided. VOID is an operator's alone")
public enum HandoffChoice {
    GRANT,
    REFUSE,
    ACCEPT,
    DECLINE,
    WITHDRAW,
    RELEASE,
    VOID;

    /** Whoever began the handoff can withdraw it. */
    Party decidedBy(boolean isRequest) {
        return switch (this) {
            case GRANT, REFUSE -> Party.SENDER;
            case ACCEPT, DECLINE, RELEASE -> Party.RECEIVER;
            case WITHDRAW -> isRequest ? Party.RECEIVER : Party.SENDER;
            case VOID -> Party.OPERATOR;
        };
    }

    Transition transition() {
        return switch (this) {
            case GRANT -> Transition.GRANT;
            case REFUSE -> Transition.REFUSE;
            case ACCEPT -> Transition.ACCEPT;
            case DECLINE -> Transition.DECLINE;
            case WITHDRAW -> Transition.WITHDRAW;
            case RELEASE -> Transition.RELEASE;
            case VOID -> Transition.VOID_BY_OPERATOR;
        };
    }

    /** Whether the handoff ends with it, so that a reason is needed (I3). */
    boolean endsTheHandoff() {
        return switch (this) {
            case GRANT, ACCEPT -> false;
            case REFUSE, DECLINE, WITHDRAW, RELEASE, VOID -> true;
        };
    }
}
