package nl.stokje.intake.intake;

import java.time.Instant;
import java.util.List;
import nl.stokje.intake.requirement.Requirement;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a registration: the ids to go on with. The citizen's content isn't repeated. */
record IntakeReceipt(
        IntakeId id,
        CaseId caseId,

        @Schema(description = "The agency of the intake, which holds the case first")
        Oin agency,

        @Schema(description = "How the citizen came in", examples = "DESK")
        IntakeChannel channel,

        @Schema(description = "How long the question can wait", examples = "CRISIS")
        Urgency urgency,

        @Schema(description = "What the procedure asks for, and whether it is met")
        List<Requirement> requirements,

        @Schema(description = "When the intake was registered", examples = "2026-11-22T09:00:00Z")
        Instant registeredAt) {
    static IntakeReceipt of(OpenIntake open, Language language) {
        var intake = open.intake();
        return new IntakeReceipt(
                intake.id(),
                intake.caseId(),
                intake.agency(),
                intake.channel(),
                intake.urgency(),
                open.content().requirements().stream()
                        .map(requirement -> requirement.in(language))
                        .toList(),
                intake.registeredAt());
    }
}
