package nl.stokje.handoff.decide;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.DeclineCause;
import nl.stokje.handoff.handoff.HandoffChoice;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a party decides. */
@Schema(name = "NewHandoffDecision")
record NewDecision(
        @NotNull @Schema(description = "What you decide") HandoffChoice decision,

        @Size(max = 2000) @Schema(description = "Needed for all but ACCEPT and GRANT", examples = "No bed is free")
        String reason,

        @Schema(description = "Needed for DECLINE") DeclineCause declineCause,

        @Schema(description = "For DECLINE: who could help better, if known")
        Oin betterAgency,

        @Valid @Schema(description = "For GRANT: what may be shared, why, and on what basis")
        Terms terms) {
    DecisionReason decisionReason() {
        return new DecisionReason(reason, declineCause, betterAgency);
    }
}
