package nl.stokje.intake.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * A citizen came in.
 *
 * @param sealed the personal part, for case-service alone
 */
public record IntakeRegistered(
        IntakeId intakeId,
        CaseId caseId,
        Oin agency,
        IntakeChannel channel,
        Urgency urgency,
        Instant registeredAt,
        JsonNode sealed)
        implements PublicEvent {
    @Override
    public String type() {
        return "intake.registered";
    }

    @Override
    public String key() {
        return caseId.toString();
    }

    @Override
    public List<Oin> parties() {
        return List.of(agency);
    }
}
