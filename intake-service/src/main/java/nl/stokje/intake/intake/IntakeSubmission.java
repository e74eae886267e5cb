package nl.stokje.intake.intake;

import java.util.List;
import java.util.Map;
import nl.stokje.intake.content.BroughtBy;
import nl.stokje.intake.content.Citizen;
import nl.stokje.intake.content.Consent;
import nl.stokje.intake.content.ContactPreferences;
import nl.stokje.intake.content.ContextItem;
import nl.stokje.intake.content.IntakeContent;
import nl.stokje.intake.content.NetworkMember;
import nl.stokje.intake.content.Story;
import nl.stokje.intake.requirement.Requirement;

/**
 * What comes in with a citizen, before it is known which requirements the need brings.
 *
 * @param needCode null when it isn't clear yet
 * @param requirementAnswers by the requirement's code whether it is met
 */
record IntakeSubmission(
        IntakeChannel channel,
        Urgency urgency,
        Citizen citizen,
        Story story,
        List<String> wishes,
        ContactPreferences contactPreferences,
        List<NetworkMember> network,
        BroughtBy broughtBy,
        String needCode,
        Map<String, Boolean> requirementAnswers,
        List<ContextItem> items,
        List<Consent> consents) {
    IntakeContent with(List<Requirement> requirements) {
        return new IntakeContent(
                citizen, story, wishes, contactPreferences, network, broughtBy, requirements, items, consents);
    }

    @Override
    public String toString() {
        return "an intake submission";
    }
}
