package nl.stokje.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import nl.stokje.kit.Ids;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells what happened: a row written in the transaction of the change, one per topic, so that a rolled-back change tells
 * nothing and a committed one is always told. Runs only inside a transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {
    /** The largest event an agency's feed carries, in bytes of its data. */
    public static final int FEED_LIMIT = 64 * 1024;

    private static final String SEALED = "sealed";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final KitConfig config;
    private final String source;

    Outbox(
            EntityManager entities,
            ObjectMapper json,
            Clock clock,
            KitConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.config = config;
        this.source = sourceOf(config.platformOin(), service);
    }

    /** The {@code ce_source} of a service on this platform, by the Dutch government profile of CloudEvents. */
    public static String sourceOf(Oin platform, String service) {
        return "urn:nld:oin:" + platform + ":systeem:" + service;
    }

    /** The topic that only the integrators of this agency read. */
    public static String feedOf(Oin agency) {
        return "stokje.feed." + agency + ".v1";
    }

    /** Tells the services, and each party on its feed; the feed's copy goes without what is sealed for services. */
    public void publish(PublicEvent event) {
        var data = dataOf(event);
        add(config.outbox().topic(), event, data);
        var thin = data.deepCopy();
        thin.remove(SEALED);
        event.parties().stream().distinct().forEach(party -> add(feedOf(party), event, thin));
    }

    /** Tells one agency on its feed and nobody else, the data whole. */
    public void tell(Oin agency, PublicEvent event) {
        add(feedOf(agency), event, dataOf(event));
    }

    /** Tells on this topic and nowhere else. */
    public void publishTo(String topic, PublicEvent event) {
        add(topic, event, dataOf(event));
    }

    private void add(String topic, PublicEvent event, ObjectNode data) {
        entities.persist(new OutboxRow(
                Ids.next(),
                topic,
                event.key(),
                "nl.stokje." + event.type() + ".v1",
                source,
                clock.instant(),
                traceparent(),
                data.toString()));
    }

    private ObjectNode dataOf(PublicEvent event) {
        return json.valueToTree(event);
    }

    private static String traceparent() {
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, HashMap::put);
        return headers.get("traceparent");
    }
}
