package nl.stokje.intake.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.stokje.intake.content.BroughtBy;
import nl.stokje.intake.content.Citizen;
import nl.stokje.intake.content.Consent;
import nl.stokje.intake.content.ContactPreferences;
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
        List<NewIntakeItem> items,
        List<Consent> consents) {
    /** As it is recorded now. */
    IntakeContent recorded(List<Requirement> requirements, Instant now) {
        return new IntakeContent(
                citizen,
                story,
                wishes,
                contactPreferences,
                network,
                broughtBy,
                requirements,
                items.stream().map(item -> item.recorded(now)).toList(),
                consents);
    }

    @Override
    public String toString() {
        return "an intake submission";
    }
}
