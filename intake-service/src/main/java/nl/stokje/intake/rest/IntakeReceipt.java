package nl.stokje.intake.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.intake.application.OpenIntake;
import nl.stokje.intake.domain.Channel;
import nl.stokje.intake.domain.Requirement;
import nl.stokje.intake.domain.Urgency;
import nl.stokje.kit.Oin;

/** The answer to a registration: what goes on from here. What was told isn't repeated. */
public record IntakeReceipt(
        UUID id,
        UUID caseId,
        Oin agency,
        Channel channel,
        Urgency urgency,
        List<Requirement> requirements,
        Instant registeredAt) {
    static IntakeReceipt of(OpenIntake open) {
        var intake = open.intake();
        return new IntakeReceipt(
                intake.id(),
                intake.caseId(),
                intake.agency(),
                intake.channel(),
                intake.urgency(),
                open.content().requirements(),
                intake.registeredAt());
    }
}
