package nl.stokje.cases.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.Sealing;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what intake-service tells. */
@ApplicationScoped
public class IntakeEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final CaseOpening opening;
    private final Sealing sealing;

    IntakeEvents(KeyOrderedDispatch dispatch, CaseOpening opening, Sealing sealing) {
        this.dispatch = dispatch;
        this.opening = opening;
        this.sealing = sealing;
    }

    record Registered(UUID intakeId, UUID caseId, Oin agency, Urgency urgency, JsonNode sealed) {}

    record Requirements(
            List<CaseOpening.Asked> requirements, List<ContextItem.Note> items, List<Consent.Given> consents) {}

    @Override
    public String name() {
        return "case-service.intake";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("intake.registered", this::registered);
    }

    @Incoming("intake-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private void registered(ReceivedEvent event) {
        var intake = event.dataAs(Registered.class);
        var payload = sealing.open(intake.sealed(), "intake-service");
        if (!"case-service".equals(payload.claim("aud"))
                || !intake.caseId().toString().equals(payload.claim("case"))) {
            throw new SealBroken("What is sealed is for somebody else, or about another case");
        }
        var rest = event.read(payload.content(), Requirements.class);
        opening.open(
                intake.caseId(),
                intake.intakeId(),
                intake.agency(),
                intake.urgency(),
                event.read(payload.content(), IntakeContent.class),
                orNone(rest.requirements()),
                orNone(rest.items()),
                orNone(rest.consents()));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
