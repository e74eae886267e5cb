package nl.stokje.cases.directory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the directory of agencies: their keys, and which have left. */
@ApplicationScoped
class AgencyEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final DirectoryUpdates updates;

    AgencyEvents(KeyOrderedDispatch dispatch, DirectoryUpdates updates) {
        this.dispatch = dispatch;
        this.updates = updates;
    }

    @Override
    public String name() {
        return "case-service.agency";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of(
                "agency.registered", event -> updates.registered(event.dataAs(AgencyRegistered.class)),
                "agency.removed", event -> updates.removed(event.dataAs(AgencyRemoved.class)));
    }

    @Incoming("agency-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }
}
