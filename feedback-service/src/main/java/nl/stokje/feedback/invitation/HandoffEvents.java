package nl.stokje.feedback.invitation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the events of handoff-service. */
@ApplicationScoped
class HandoffEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final Inviting inviting;

    HandoffEvents(KeyOrderedDispatch dispatch, Inviting inviting) {
        this.dispatch = dispatch;
        this.inviting = inviting;
    }

    record Concluded(HandoffId handoffId, String result, Instant concludedAt) {}

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
        inviting.concluded(event.dataAs(Concluded.class));
    }
}
