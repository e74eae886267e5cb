package nl.stokje.cases.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.Author;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContentOfIntake;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.content.IntakeSource;
import nl.stokje.cases.content.ItemAtIntake;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.Sealing;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the events of intake-service. */
@ApplicationScoped
class IntakeEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final CaseOpening opening;
    private final Sealing sealing;

    IntakeEvents(KeyOrderedDispatch dispatch, CaseOpening opening, Sealing sealing) {
        this.dispatch = dispatch;
        this.opening = opening;
        this.sealing = sealing;
    }

    /** What is read of the event; the content is sealed. */
    record IntakeRegistered(
            IntakeId intakeId, CaseId caseId, Oin agency, Urgency urgency, Instant registeredAt, JsonNode sealed) {}

    /**
     * What is sealed beside what the citizen told.
     *
     * @param registeredBy the caseworker; null of an intake that an earlier version registered
     */
    record SealedParts(
            String registeredBy,
            List<RequirementAtIntake> requirements,
            List<ItemAtIntake> items,
            List<Consent.Given> consents) {}

    @Override
    public String name() {
        return "case-service.intake";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("intake.registered", event -> opening.open(registered(event)));
    }

    @Incoming("intake-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private RegisteredIntake registered(ReceivedEvent event) {
        var intake = event.dataAs(IntakeRegistered.class);
        var payload = sealing.open(intake.sealed(), "intake-service");
        if (!"case-service".equals(payload.claim("aud"))
                || !intake.caseId().toString().equals(payload.claim("case"))) {
            throw new SealBroken("What is sealed is for somebody else, or for another case");
        }
        var told = event.read(payload.content(), IntakeContent.class);
        var parts = event.read(payload.content(), SealedParts.class);
        var source = new IntakeSource(
                intake.intakeId(), new Author(intake.agency(), parts.registeredBy()), intake.registeredAt());
        return new RegisteredIntake(
                intake.intakeId(),
                intake.caseId(),
                intake.agency(),
                intake.urgency(),
                new ContentOfIntake(source, told, parts.items(), parts.consents()),
                parts.requirements());
    }
}
