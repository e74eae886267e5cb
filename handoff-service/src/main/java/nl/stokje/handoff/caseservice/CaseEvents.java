package nl.stokje.handoff.caseservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.handoff.handoff.EndOfAssistance;
import nl.stokje.handoff.handoff.VoidReason;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What case-service tells of its cases. */
@ApplicationScoped
public class CaseEvents implements EventConsumer {
    private final CaseUpdates caseUpdates;
    private final KeyOrderedDispatch dispatch;

    CaseEvents(CaseUpdates caseUpdates, KeyOrderedDispatch dispatch) {
        this.caseUpdates = caseUpdates;
        this.dispatch = dispatch;
    }

    record OfHandoff(UUID handoffId) {}

    record OnTurn(UUID handoffId, int turn) {}

    record AssistanceEnded(UUID handoffId, EndOfAssistance reason) {}

    record SealedForHandoff(UUID handoffId, int turn, JsonNode sealed) {}

    record Refused(UUID handoffId, VoidReason reason, String detail) {}

    record BatonPassed(UUID caseId, UUID handoffId, Oin to, int turn, String status) {
        /** Before a closed case could pass, nothing was said of it. */
        boolean isOpen() {
            return !"CLOSED".equals(status);
        }
    }

    record Holding(UUID caseId, Oin holder, int turn) {}

    record CaseTurn(UUID caseId, int turn) {}

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
                on(
                        "case.request-confirmed",
                        OnTurn.class,
                        event -> caseUpdates.requestConfirmed(event.handoffId(), event.turn())),
                on("case.request-refused", OfHandoff.class, event -> caseUpdates.requestRefused(event.handoffId())),
                on(
                        "case.preview-sealed",
                        SealedForHandoff.class,
                        event -> caseUpdates.previewSealed(event.handoffId(), event.turn(), event.sealed())),
                on(
                        "case.preview-refused",
                        Refused.class,
                        event -> caseUpdates.previewRefused(event.handoffId(), event.reason(), event.detail())),
                on(
                        "case.context-sealed",
                        SealedForHandoff.class,
                        event -> caseUpdates.contextSealed(event.handoffId(), event.turn(), event.sealed())),
                on(
                        "case.baton-passed",
                        BatonPassed.class,
                        event -> caseUpdates.batonPassed(
                                event.caseId(), event.handoffId(), event.to(), event.turn(), event.isOpen())),
                on("case.assistance-begun", OnTurn.class, event -> caseUpdates.landed(event.handoffId(), event.turn())),
                on("case.advice-received", OnTurn.class, event -> caseUpdates.landed(event.handoffId(), event.turn())),
                on(
                        "case.assistance-ended",
                        AssistanceEnded.class,
                        event -> caseUpdates.assistanceEnded(event.handoffId(), event.reason())),
                on(
                        "case.baton-refused",
                        Refused.class,
                        event -> caseUpdates.batonRefused(event.handoffId(), event.reason())),
                on("case.closed", CaseTurn.class, event -> caseUpdates.closed(event.caseId(), event.turn())),
                on(
                        "case.opened",
                        Holding.class,
                        event -> caseUpdates.opened(event.caseId(), event.holder(), event.turn())),
                on(
                        "case.reopened",
                        Holding.class,
                        event -> caseUpdates.reopened(event.caseId(), event.holder(), event.turn())));
    }

    private static <T> Map.Entry<String, Consumer<ReceivedEvent>> on(String type, Class<T> shape, Consumer<T> effect) {
        return Map.entry(type, event -> effect.accept(event.dataAs(shape)));
    }
}
