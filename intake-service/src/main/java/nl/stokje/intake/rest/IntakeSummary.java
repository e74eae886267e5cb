package nl.stokje.intake.rest;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.intake.domain.Channel;
import nl.stokje.intake.domain.Intake;
import nl.stokje.intake.domain.Urgency;

/** An intake in a list: nothing of what was told. */
public record IntakeSummary(UUID id, UUID caseId, Channel channel, Urgency urgency, Instant registeredAt) {
    static IntakeSummary of(Intake intake) {
        return new IntakeSummary(
                intake.id(), intake.caseId(), intake.channel(), intake.urgency(), intake.registeredAt());
    }
}
