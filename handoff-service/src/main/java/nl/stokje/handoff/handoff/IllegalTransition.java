package nl.stokje.handoff.handoff;

import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Refusal;

/** The state that now holds doesn't allow the move; whoever committed first has won. */
public class IllegalTransition extends Refusal {
    IllegalTransition(UUID handoff, HandoffState state, Transition move) {
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
                        move,
                        "next",
                        "GET the handoff and decide by the state that now holds."));
    }
}
