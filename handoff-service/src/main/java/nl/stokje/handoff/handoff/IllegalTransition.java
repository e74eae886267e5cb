package nl.stokje.handoff.handoff;

import java.util.Map;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Refusal;

/** The state that now holds doesn't allow the transition; whoever committed first has won. */
class IllegalTransition extends Refusal {
    IllegalTransition(HandoffId handoff, HandoffState state, Transition transition) {
        super(
                Reason.CONFLICT,
                "handoff-state",
                "The handoff is " + state + ", which doesn't allow this.",
                Map.of(
                        "handoffId",
                        handoff,
                        "state",
                        state,
                        "attempted",
                        transition,
                        "next",
                        "GET the handoff and decide by the state that now holds."));
    }
}
