package nl.stokje.feedback.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.feedback.application.Inviting;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what case-service tells. */
@ApplicationScoped
public class CaseEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final Inviting inviting;

    CaseEvents(KeyOrderedDispatch dispatch, Inviting inviting) {
        this.dispatch = dispatch;
        this.inviting = inviting;
    }

    /** @param handoffId null when no one has met the citizen: the baton passed by a succession */
    record BatonPassed(UUID caseId, UUID handoffId, Oin to, int turn) {
        boolean isByLanding() {
            return handoffId != null;
        }
    }

    record Closed(UUID caseId, Oin holder, int turn) {}

    @Override
    public String name() {
        return "feedback-service.case";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("case.baton-passed", this::batonPassed, "case.closed", this::closed);
    }

    @Incoming("case-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private void batonPassed(ReceivedEvent event) {
        var passed = event.dataAs(BatonPassed.class);
        if (passed.isByLanding()) {
            inviting.afterLanding(passed.caseId(), passed.handoffId(), passed.to(), passed.turn());
        }
    }

    private void closed(ReceivedEvent event) {
        var closed = event.dataAs(Closed.class);
        inviting.afterClosing(closed.caseId(), closed.holder(), closed.turn());
    }
}
