package nl.stokje.intake.content;

import java.util.List;
import nl.stokje.intake.requirement.Requirement;

/** The personal part of an intake: stored encrypted here, and sealed for case-service. */
public record IntakeContent(
        Citizen citizen,
        Story story,
        List<String> wishes,
        ContactPreferences contactPreferences,
        List<NetworkMember> network,
        BroughtBy broughtBy,
        List<Requirement> requirements,
        List<ContextItem> items,
        List<Consent> consents) {
    @Override
    public String toString() {
        return "what a citizen told";
    }
}
