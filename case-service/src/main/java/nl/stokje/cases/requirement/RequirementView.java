package nl.stokje.cases.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A requirement of a case, and whether it is met. */
@Schema(name = "CaseRequirement", description = "Something a procedure asks for in this case, and whether it is met")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequirementView(
        RequirementId id,

        @Schema(description = "A stable name for programs", examples = "parental-signature")
        String code,

        @Schema(description = "A name for people, in the language that is wanted", examples = "Signature of a parent")
        String label,

        RequirementStatus status,

        @Schema(description = "How it was met, or why it was set aside", examples = "She can't go home to ask")
        String reason,

        @Schema(description = "The agency that decided; absent while nobody has")
        Oin decidedBy,

        @Schema(description = "The agency that added it after the intake; absent of what the intake knew")
        Oin addedBy) {
    public static RequirementView of(Requirement requirement, Language language) {
        return new RequirementView(
                requirement.id(),
                requirement.code(),
                requirement.labels().in(language),
                requirement.status(),
                requirement.reason(),
                requirement.decidedBy(),
                requirement.addedBy());
    }
}
