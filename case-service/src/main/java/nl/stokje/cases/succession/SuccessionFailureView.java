package nl.stokje.cases.succession;

import java.time.Instant;
import nl.stokje.cases.baton.CaseId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that didn't pass, and why. */
@Schema(name = "SuccessionFailure", description = "A case that didn't pass, and why")
record SuccessionFailureView(
        CaseId caseId,
        StepFailure reason,

        @Schema(description = "The reason in a sentence") String detail,

        @Schema(description = "When it failed", examples = "2026-11-22T09:05:00Z")
        Instant failedAt) {
    static SuccessionFailureView of(SuccessionStep step) {
        return new SuccessionFailureView(
                step.caseId(), step.failure(), step.failure().detail(), step.decidedAt());
    }
}
