package nl.stokje.feedback.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.feedback.application.Inviting;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what handoff-service tells. */
@ApplicationScoped
public class HandoffEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final Inviting inviting;

    HandoffEvents(KeyOrderedDispatch dispatch, Inviting inviting) {
        this.dispatch = dispatch;
        this.inviting = inviting;
    }

    record Concluded(UUID handoffId, String result, Instant concludedAt) {}

    @Override
    public String name() {
        return "feedback-service.handoff";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("handoff.concluded", this::concluded);
    }

    @Incoming("handoff-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private void concluded(ReceivedEvent event) {
        var concluded = event.dataAs(Concluded.class);
        inviting.concluded(concluded.handoffId(), concluded.result(), concluded.concludedAt());
    }
}
