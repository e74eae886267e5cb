package nl.stokje.intake.requirement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a procedure asks for. Missing is no reason to refuse: it is met later, or waived by a professional. */
@Schema(name = "IntakeRequirement")
public record Requirement(
        @Schema(description = "Identifies the requirement") UUID id,

        @Schema(description = "Which requirement, by its code in the catalogue", examples = "parental-signature")
        String code,

        @Schema(description = "The requirement in words", examples = "Signature of a parent")
        String label,

        @Schema(description = "Whether it is met", examples = "MISSING")
        RequirementStatus status,

        @Schema(description = "The version of the catalogue that asked for it", examples = "2026-1")
        String catalogueVersion) {}
