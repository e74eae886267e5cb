package nl.stokje.cases.closing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.cases.handoff.HandoffProgress;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what feedback-service tells. */
@ApplicationScoped
public class FeedbackEvents implements EventConsumer {
    private static final String NOT_HELPED = "NO";

    private final KeyOrderedDispatch dispatch;
    private final HandoffProgress progress;

    FeedbackEvents(KeyOrderedDispatch dispatch, HandoffProgress progress) {
        this.dispatch = dispatch;
        this.progress = progress;
    }

    record Answered(UUID caseId, String helped) {}

    @Override
    public String name() {
        return "case-service.feedback";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("feedback.answered", this::answered);
    }

    @Incoming("feedback-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private void answered(ReceivedEvent event) {
        var answer = event.dataAs(Answered.class);
        if (NOT_HELPED.equals(answer.helped())) {
            progress.notHelped(answer.caseId());
        }
    }
}
