package nl.stokje.intake.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/**
 * A citizen came in.
 *
 * @param sealed the personal part, for case-service alone
 */
public record IntakeRegistered(
        UUID intakeId, UUID caseId, Oin agency, Channel channel, Urgency urgency, Instant registeredAt, JsonNode sealed)
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
