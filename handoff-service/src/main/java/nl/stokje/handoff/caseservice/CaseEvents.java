package nl.stokje.handoff.caseservice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what case-service publishes of its cases. */
@ApplicationScoped
class CaseEvents implements EventConsumer {
    private final CaseUpdates updates;
    private final KeyOrderedDispatch dispatch;

    CaseEvents(CaseUpdates updates, KeyOrderedDispatch dispatch) {
        this.updates = updates;
        this.dispatch = dispatch;
    }

    @Incoming("case-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    @Override
    public String name() {
        return "handoff-service.case";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.ofEntries(
                on("case.request-confirmed", CaseEvent.RequestConfirmed.class, updates::requestConfirmed),
                on("case.request-refused", CaseEvent.RequestRefused.class, updates::requestRefused),
                on("case.preview-sealed", CaseEvent.PreviewSealed.class, updates::previewSealed),
                on("case.preview-refused", CaseEvent.PreviewRefused.class, updates::previewRefused),
                on("case.context-sealed", CaseEvent.ContextSealed.class, updates::contextSealed),
                on("case.baton-passed", CaseEvent.BatonPassed.class, updates::batonPassed),
                on("case.assistance-begun", CaseEvent.AssistanceBegun.class, updates::assistanceBegun),
                on("case.advice-received", CaseEvent.AdviceReceived.class, updates::adviceReceived),
                on("case.assistance-ended", CaseEvent.AssistanceEnded.class, updates::assistanceEnded),
                on("case.baton-refused", CaseEvent.BatonRefused.class, updates::batonRefused),
                on("case.closed", CaseEvent.Closed.class, updates::closed),
                on("case.opened", CaseEvent.Opened.class, updates::opened),
                on("case.reopened", CaseEvent.Reopened.class, updates::reopened));
    }

    private static <T> Map.Entry<String, Consumer<ReceivedEvent>> on(String type, Class<T> shape, Consumer<T> effect) {
        return Map.entry(type, event -> effect.accept(event.dataAs(shape)));
    }
}
