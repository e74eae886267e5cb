package nl.stokje.intake.application;

import java.util.List;
import java.util.Map;
import nl.stokje.intake.domain.BroughtBy;
import nl.stokje.intake.domain.Channel;
import nl.stokje.intake.domain.Citizen;
import nl.stokje.intake.domain.Consent;
import nl.stokje.intake.domain.ContactPreferences;
import nl.stokje.intake.domain.ContextItem;
import nl.stokje.intake.domain.IntakeContent;
import nl.stokje.intake.domain.NetworkMember;
import nl.stokje.intake.domain.Requirement;
import nl.stokje.intake.domain.Story;
import nl.stokje.intake.domain.Urgency;

/**
 * What a citizen came to tell, before anything is asked of them.
 *
 * @param needCode null when it isn't clear yet
 * @param said by requirement code whether it is met
 */
public record Telling(
        Channel channel,
        Urgency urgency,
        Citizen citizen,
        Story story,
        List<String> wishes,
        ContactPreferences contactPreferences,
        List<NetworkMember> network,
        BroughtBy broughtBy,
        String needCode,
        Map<String, Boolean> said,
        List<ContextItem> items,
        List<Consent> consents) {
    IntakeContent with(List<Requirement> requirements) {
        return new IntakeContent(
                citizen, story, wishes, contactPreferences, network, broughtBy, requirements, items, consents);
    }

    @Override
    public String toString() {
        return "what a citizen tells";
    }
}
