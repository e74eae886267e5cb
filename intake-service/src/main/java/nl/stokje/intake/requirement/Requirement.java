package nl.stokje.intake.requirement;

import java.util.UUID;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a procedure asks for. Missing is no reason to refuse: it is met later, or waived by a professional. */
@Schema(name = "IntakeRequirement")
public record Requirement(
        @Schema(description = "Identifies the requirement") UUID id,

        @Schema(description = "Which requirement, by its code in the catalogue", examples = "parental-signature")
        String code,

        @Schema(
                description = "The requirement in words, in the language that is wanted",
                examples = "Signature of a parent")
        String label,

        @Schema(description = "Whether it is met", examples = "MISSING")
        RequirementStatus status,

        @Schema(description = "The version of the catalogue that asked for it", examples = "2026-1")
        String catalogueVersion) {
    /** With its name in this language, where there is one; else as it was kept. */
    public Requirement in(Language language) {
        return language == Language.EN
                ? this
                : new Requirement(
                        id,
                        code,
                        RequirementNames.of(code)
                                .map(labels -> labels.in(language))
                                .orElse(label),
                        status,
                        catalogueVersion);
    }
}
