package nl.stokje.feedback.invitation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the events of case-service. */
@ApplicationScoped
class CaseEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final Inviting inviting;

    CaseEvents(KeyOrderedDispatch dispatch, Inviting inviting) {
        this.dispatch = dispatch;
        this.inviting = inviting;
    }

    /** @param handoffId null when no one has met the citizen: the baton passed by a succession */
    record BatonPassed(CaseId caseId, HandoffId handoffId, Oin to, int turn) {
        boolean isByLanding() {
            return handoffId != null;
        }
    }

    record Closed(CaseId caseId, Oin holder, int turn) {}

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
            inviting.afterLanding(passed);
        }
    }

    private void closed(ReceivedEvent event) {
        inviting.afterClosing(event.dataAs(Closed.class));
    }
}
