package nl.stokje.cases.baton;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One agency's turn with the baton. */
@Schema(name = "Holder", description = "One agency's turn with the baton")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HolderView(
        @Schema(description = "The number of the turn, from 1", examples = "1")
        int turn,

        @Schema(description = "Who held the baton in this turn")
        Oin holder,

        @Schema(
                description =
                        "The handoff that brought the baton; absent at the intake, after a reopening and by succession")
        HandoffId handoffId,

        @Schema(description = "The succession that brought the baton: a legal decision about many cases")
        SuccessionId successionId,

        @Schema(description = "From when", examples = "2026-11-22T09:00:00Z")
        Instant fromAt,

        @Schema(description = "Until when; absent while the agency holds it", examples = "2026-11-24T10:15:00Z")
        Instant untilAt) {
    static HolderView of(BatonPeriod period) {
        return new HolderView(
                period.turn(),
                period.holder(),
                period.acquiredBy().handoffId(),
                period.acquiredBy().successionId(),
                period.from(),
                period.until());
    }
}
