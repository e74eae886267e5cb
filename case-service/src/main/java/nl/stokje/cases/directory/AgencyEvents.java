package nl.stokje.cases.directory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the directory of agencies: their keys, and which have left. */
@ApplicationScoped
public class AgencyEvents implements EventConsumer {
    private final KeyOrderedDispatch dispatch;
    private final DirectoryUpdates news;

    AgencyEvents(KeyOrderedDispatch dispatch, DirectoryUpdates news) {
        this.dispatch = dispatch;
        this.news = news;
    }

    record Registered(Oin oin, Map<String, Object> publicKey, Instant registeredAt) {}

    /** @param successor who is in its place, or null */
    record Removed(Oin oin, Oin successor, Instant removedAt) {}

    @Override
    public String name() {
        return "case-service.agency";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("agency.registered", this::registered, "agency.removed", this::removed);
    }

    @Incoming("agency-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private void registered(ReceivedEvent event) {
        var agency = event.dataAs(Registered.class);
        news.registered(agency.oin(), agency.publicKey(), agency.registeredAt());
    }

    private void removed(ReceivedEvent event) {
        var removed = event.dataAs(Removed.class);
        news.removed(removed.oin(), removed.successor(), removed.removedAt());
    }
}
