package nl.stokje.handoff.decide;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.handoff.handoff.Decision;
import nl.stokje.handoff.handoff.DeclineCause;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffChoice;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as both parties see it. */
@Schema(name = "HandoffDecision", description = "What was decided about a handoff, by which agency, and why")
record DecisionView(
        @Schema(description = "Identifies the decision") UUID id,

        @Schema(description = "What was decided") HandoffChoice decision,

        @Schema(description = "Why, in the words of who decided", examples = "No bed is free")
        String reason,

        @Schema(description = "Of DECLINE: where the cause lies")
        DeclineCause declineCause,

        @Schema(description = "Of DECLINE: who could help better, if known")
        Oin betterAgency,

        @Schema(description = "Whose decision it is") Oin agency,

        @Schema(description = "When it was decided", examples = "2026-11-22T09:00:00Z")
        Instant decidedAt,

        @Schema(description = "In the answer to a decision: the state that now holds")
        HandoffState state) {
    static DecisionView of(Decision decision, HandoffState state) {
        return new DecisionView(
                decision.id(),
                decision.choice(),
                decision.reason(),
                decision.declineCause(),
                decision.betterAgency(),
                decision.agency(),
                decision.decidedAt(),
                state);
    }

    /** The decision that was taken last, with the state that now holds. */
    static DecisionView last(Handoff handoff) {
        return of(handoff.decisions().getLast(), handoff.state());
    }
}
