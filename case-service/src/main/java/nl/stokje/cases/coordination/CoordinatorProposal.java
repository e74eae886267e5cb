package nl.stokje.cases.coordination;

import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would speak for all, and which of the two agencies proposes it; the other agrees. */
@Schema(description = "Who would speak to the citizen for all, and which agency proposes it; the other one agrees")
public record CoordinatorProposal(
        @Schema(description = "Who would speak for all") Oin coordinator,

        @Schema(description = "Which agency proposes it: the holder, or one that assists")
        Oin proposedBy) {
    /** What is proposed, or null. */
    public static CoordinatorProposal of(CoordinatingAgency coordinator) {
        return coordinator.proposed() == null
                ? null
                : new CoordinatorProposal(coordinator.proposed(), coordinator.proposedBy());
    }
}
