package nl.stokje.cases.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A succession and how far it is. */
@Schema(name = "Succession", description = "A succession and how far it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuccessionView(
        SuccessionId id,

        @Schema(description = "The agency whose cases pass") Oin from,

        @Schema(description = "The agency that they pass to")
        Oin to,

        @Schema(description = "Where the legal decision can be read", examples = "Gemeenteblad 2026, 41234")
        String decision,

        @Schema(description = "When it was decided", examples = "2026-11-20T09:00:00Z")
        Instant decidedAt,

        @Schema(description = "true: it only counts what would pass")
        boolean dryRun,

        SuccessionState state,

        @Schema(description = "How many cases of each kind the agency held when it was ordered")
        List<CaseCount> found,

        @Schema(description = "The cases of the job; of a dry run, how many would pass", examples = "4200")
        long total,

        @Schema(description = "How many wait", examples = "4000")
        long waiting,

        @Schema(description = "How many have passed", examples = "199")
        long passed,

        @Schema(description = "How many failed", examples = "1")
        long failed,

        @Schema(description = "When it was ordered", examples = "2026-11-22T09:00:00Z")
        Instant orderedAt,

        @Schema(description = "When it ended; absent while it runs", examples = "2026-11-22T09:10:00Z")
        Instant endedAt) {
    static SuccessionView of(SuccessionProgress progress) {
        var succession = progress.succession();
        var by = succession.by();
        var counted = succession.found().stream().mapToLong(CaseCount::cases).sum();
        var lined =
                progress.outcomes().values().stream().mapToLong(Long::longValue).sum();
        return new SuccessionView(
                succession.id(),
                by.from(),
                by.to(),
                by.reference(),
                by.decidedAt(),
                succession.isDryRun(),
                succession.state(),
                succession.found(),
                succession.isDryRun() ? counted : lined,
                progress.count(StepOutcome.WAITING),
                progress.count(StepOutcome.PASSED),
                progress.count(StepOutcome.FAILED),
                succession.orderedAt(),
                succession.endedAt());
    }
}
