package nl.stokje.cases.coordination;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.stokje.cases.coordination.Coordination.CoordinatedCase;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who coordinates now, and what is proposed. */
@Schema(name = "Coordinator", description = "Who speaks to the citizen for all now, and what is proposed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoordinatorView(
        @Schema(description = "Who speaks to the citizen for all now")
        Oin coordinator,

        @Schema(description = "Who answers for the case") Oin holder,

        @Schema(description = "What is proposed; absent when nothing is")
        CoordinatorProposal coordinatorProposal) {
    static CoordinatorView of(CoordinatedCase coordinated) {
        return new CoordinatorView(
                coordinated.coordinator().of(coordinated.theCase()),
                coordinated.theCase().holder(),
                CoordinatorProposal.of(coordinated.coordinator()));
    }
}
