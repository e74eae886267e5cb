package nl.stokje.cases.reconciliation;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agencies are named by their OIN; a dash stands for nobody or nothing. */
@Schema(
        name = "Discrepancy",
        description =
                "Where case-service and handoff-service don't agree about a case; a dash stands for nobody or nothing")
record DiscrepancyView(
        @Schema(description = "Identifies the discrepancy") UUID id,

        CaseId caseId,
        Aspect aspect,

        @Schema(description = "What case-service holds true", examples = "00000001000000000001")
        String caseServiceValue,

        @Schema(description = "What handoff-service holds true", examples = "00000001000000000002")
        String handoffServiceValue,

        @Schema(description = "When it was found first", examples = "2026-11-22T09:00:00Z")
        Instant foundAt,

        @Schema(description = "When it was found the same once more", examples = "2026-11-22T09:01:00Z")
        Instant confirmedAt) {
    static DiscrepancyView of(Discrepancy discrepancy) {
        return new DiscrepancyView(
                discrepancy.id(),
                discrepancy.caseId(),
                discrepancy.aspect(),
                discrepancy.caseServiceValue(),
                discrepancy.handoffServiceValue(),
                discrepancy.foundAt(),
                discrepancy.confirmedAt());
    }
}
