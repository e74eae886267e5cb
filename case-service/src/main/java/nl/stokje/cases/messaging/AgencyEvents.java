package nl.stokje.cases.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.cases.application.AgencyKeys;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Deliveries;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the directory of agencies, for their keys. */
@ApplicationScoped
public class AgencyEvents implements EventConsumer {
    private final Deliveries deliveries;
    private final AgencyKeys keys;

    AgencyEvents(Deliveries deliveries, AgencyKeys keys) {
        this.deliveries = deliveries;
        this.keys = keys;
    }

    record Registered(Oin oin, Map<String, Object> publicKey, Instant registeredAt) {}

    @Override
    public String name() {
        return "case-service.agency";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        return Map.of("agency.registered", this::registered);
    }

    @Incoming("agency-events")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        deliveries.deliver(name(), record, effects());
    }

    private void registered(ReceivedEvent event) {
        var agency = event.dataAs(Registered.class);
        keys.register(agency.oin(), agency.publicKey(), agency.registeredAt());
    }
}
