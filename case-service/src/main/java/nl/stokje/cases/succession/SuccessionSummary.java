package nl.stokje.cases.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A succession in a list: without counts. */
@Schema(description = "A succession in a list, without counts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuccessionSummary(
        SuccessionId id,

        @Schema(description = "The agency whose cases pass") Oin from,

        @Schema(description = "The agency that they pass to")
        Oin to,

        @Schema(description = "Where the legal decision can be read", examples = "Gemeenteblad 2026, 41234")
        String decision,

        @Schema(description = "true: it only counts what would pass")
        boolean dryRun,

        SuccessionState state,

        @Schema(description = "When it was ordered", examples = "2026-11-22T09:00:00Z")
        Instant orderedAt,

        @Schema(description = "When it ended; absent while it runs", examples = "2026-11-22T09:10:00Z")
        Instant endedAt) {
    static SuccessionSummary of(Succession succession) {
        var by = succession.by();
        return new SuccessionSummary(
                succession.id(),
                by.from(),
                by.to(),
                by.reference(),
                succession.isDryRun(),
                succession.state(),
                succession.orderedAt(),
                succession.endedAt());
    }
}
