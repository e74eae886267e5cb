package nl.stokje.intake.intake;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An intake in a list: nothing of what was told. */
record IntakeSummary(
        IntakeId id,
        CaseId caseId,

        @Schema(description = "How the citizen came in", examples = "DESK")
        IntakeChannel channel,

        @Schema(description = "How long the question can wait", examples = "CRISIS")
        Urgency urgency,

        @Schema(description = "When the intake was registered", examples = "2026-11-22T09:00:00Z")
        Instant registeredAt) {
    static IntakeSummary of(Intake intake) {
        return new IntakeSummary(
                intake.id(), intake.caseId(), intake.channel(), intake.urgency(), intake.registeredAt());
    }
}
