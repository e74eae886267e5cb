package nl.stokje.cases.closing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the events of feedback-service. */
@ApplicationScoped
class FeedbackEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final CaseClosing closing;

    FeedbackEvents(KeyOrderedDispatch dispatch, CaseClosing closing) {
        this.dispatch = dispatch;
        this.closing = closing;
    }

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
        var answer = event.dataAs(FeedbackAnswered.class);
        if (answer.notHelped()) {
            closing.notHelped(answer.caseId());
        }
    }
}
