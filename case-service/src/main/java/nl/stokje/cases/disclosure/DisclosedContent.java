package nl.stokje.cases.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.Author;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.content.IntakeSource;
import nl.stokje.cases.disclosure.Sharing.Available;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.cases.disclosure.Sharing.Outcome;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.cases.disclosure.Terms.Need;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.cases.requirement.RequirementStatus;
import nl.stokje.kit.vocabulary.Labels;
import nl.stokje.kit.vocabulary.Language;

/**
 * What is sealed for a receiver: the preview to decide on, and the context that opens on acceptance. Each has a JSON Schema,
 * which the seal names.
 */
final class DisclosedContent {
    private DisclosedContent() {}

    /** Whether a requirement is met, and why it was set aside if it was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequirementLine(String code, String label, Labels labels, RequirementStatus status, String waiverReason) {
        static RequirementLine of(Requirement requirement) {
            var labels = requirement.labels();
            return new RequirementLine(
                    requirement.code(),
                    labels.in(Language.EN),
                    labels,
                    requirement.status(),
                    requirement.status() == RequirementStatus.WAIVED ? requirement.reason() : null);
        }
    }

    /** The intake that the parts of what the citizen told come from. */
    record Intake(IntakeId id, Author author, Instant recordedAt) {
        static Intake of(IntakeSource source) {
            return new Intake(source.intakeId(), source.author(), source.recordedAt());
        }
    }

    /** Enough to decide on, and neither story nor name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            Need need,
            String purpose,
            Urgency urgency,
            BasisType basisType,
            List<RequirementLine> requirements,
            List<Available> available,
            List<HeldBack> heldBack) {}

    /** What the citizen told, as far as it may travel; what doesn't travel is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            Need need,
            String purpose,
            Urgency urgency,
            BasisType basisType,
            List<RequirementLine> requirements,
            Intake intake,
            IntakeContent.Citizen citizen,
            IntakeContent.Story story,
            List<String> wishes,
            List<IntakeContent.Person> network,
            IntakeContent.ContactPreferences contactPreferences,
            List<DisclosedItem> items,
            List<HeldBack> heldBack) {}

    static Preview preview(Terms terms, Urgency urgency, List<Requirement> requirements, Outcome outcome) {
        return new Preview(
                terms.need(),
                terms.purpose(),
                urgency,
                terms.basis().type(),
                lines(requirements),
                outcome.available(),
                outcome.heldBack());
    }

    /**
     * @param intakeContent with the BSN as it may be shown
     * @param source of the intake's content
     */
    static Context context(
            Terms terms,
            Urgency urgency,
            List<Requirement> requirements,
            IntakeContent intakeContent,
            IntakeSource source,
            List<ContextItem> items,
            Outcome outcome) {
        var shared = outcome.keys();
        var told = intakeContent.limitedTo(shared);
        return new Context(
                terms.need(),
                terms.purpose(),
                urgency,
                terms.basis().type(),
                lines(requirements),
                told.isEmpty() ? null : Intake.of(source),
                told.citizen(),
                told.story(),
                orNull(told.wishes()),
                orNull(told.network()),
                told.contactPreferences(),
                DisclosedItem.allOf(items.stream()
                        .filter(item -> shared.contains(item.part().key()))
                        .toList()),
                outcome.heldBack());
    }

    private static List<RequirementLine> lines(List<Requirement> requirements) {
        return requirements.stream().map(RequirementLine::of).toList();
    }

    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
