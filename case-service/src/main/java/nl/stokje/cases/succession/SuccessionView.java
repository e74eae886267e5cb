package nl.stokje.cases.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.succession.CaseSuccession.Progress;
import nl.stokje.cases.succession.Succession.Found;
import nl.stokje.cases.succession.Succession.State;
import nl.stokje.cases.succession.SuccessionStep.Failure;
import nl.stokje.cases.succession.SuccessionStep.Outcome;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A succession and how far it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuccessionView(
        UUID id,
        Oin from,
        Oin to,
        String decision,
        Instant decidedAt,
        boolean dryRun,
        State state,

        @Schema(description = "How many cases of each kind the agency held when it was ordered")
        List<Found> found,

        @Schema(description = "The cases of the job; of a dry run, how many would pass")
        long total,

        long waiting,
        long passed,
        long failed,
        Instant orderedAt,

        @Schema(description = "Absent while it runs") Instant endedAt) {

    /** A succession in a list: without counts. */
    @Schema(name = "SuccessionSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            UUID id,
            Oin from,
            Oin to,
            String decision,
            boolean dryRun,
            State state,
            Instant orderedAt,
            Instant endedAt) {
        static Summary of(Succession succession) {
            var by = succession.by();
            return new Summary(
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

    /** A case that didn't pass, and why. */
    public record FailureView(UUID caseId, Failure reason, String detail, Instant failedAt) {
        static FailureView of(SuccessionStep step) {
            return new FailureView(step.caseId(), step.failure(), step.failure().detail(), step.decidedAt());
        }
    }

    static SuccessionView of(Progress progress) {
        var succession = progress.succession();
        var by = succession.by();
        var counted = succession.found().stream().mapToLong(Found::cases).sum();
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
                progress.count(Outcome.WAITING),
                progress.count(Outcome.PASSED),
                progress.count(Outcome.FAILED),
                succession.orderedAt(),
                succession.endedAt());
    }
}
