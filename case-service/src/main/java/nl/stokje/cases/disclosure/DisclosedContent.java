package nl.stokje.cases.disclosure;

import java.util.List;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.ContextItem.Note;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.disclosure.Sharing.Available;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.cases.disclosure.Sharing.Outcome;
import nl.stokje.cases.disclosure.Terms.BasisType;
import nl.stokje.cases.disclosure.Terms.Need;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.cases.requirement.RequirementStatus;

/** What is sealed for a receiver: the preview to decide on, and the context that opens on acceptance. */
final class DisclosedContent {
    private DisclosedContent() {}

    /** Whether a requirement is met, and why it was set aside if it was. */
    record RequirementLine(String code, String label, RequirementStatus status, String waiverReason) {
        static RequirementLine of(Requirement requirement) {
            return new RequirementLine(
                    requirement.code(),
                    requirement.label(),
                    requirement.status(),
                    requirement.status() == RequirementStatus.WAIVED ? requirement.reason() : null);
        }
    }

    /** Enough to decide on, and neither story nor name. */
    record Preview(
            Need need,
            String purpose,
            Urgency urgency,
            BasisType basisType,
            List<RequirementLine> requirements,
            List<Available> available,
            List<HeldBack> heldBack) {}

    /** What the citizen told, as far as it may travel. */
    record Context(
            Need need,
            String purpose,
            Urgency urgency,
            BasisType basisType,
            List<RequirementLine> requirements,
            IntakeContent.Citizen citizen,
            IntakeContent.Story story,
            List<String> wishes,
            List<IntakeContent.Person> network,
            IntakeContent.ContactPreferences contactPreferences,
            List<Note> items,
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

    /** @param intakeContent with the BSN as it may be shown */
    static Context context(
            Terms terms,
            Urgency urgency,
            List<Requirement> requirements,
            IntakeContent intakeContent,
            List<Note> items,
            Outcome outcome) {
        return new Context(
                terms.need(),
                terms.purpose(),
                urgency,
                terms.basis().type(),
                lines(requirements),
                outcome.shares(Category.IDENTITY) ? intakeContent.citizen() : null,
                outcome.shares(Category.STORY) ? intakeContent.story() : null,
                outcome.shares(Category.WISHES) ? intakeContent.wishes() : null,
                outcome.shares(Category.NETWORK) ? intakeContent.network() : null,
                outcome.shares(Category.CONTACT_PREFERENCES) ? intakeContent.contactPreferences() : null,
                items.stream().filter(outcome.shared()::contains).toList(),
                outcome.heldBack());
    }

    private static List<RequirementLine> lines(List<Requirement> requirements) {
        return requirements.stream().map(RequirementLine::of).toList();
    }
}
