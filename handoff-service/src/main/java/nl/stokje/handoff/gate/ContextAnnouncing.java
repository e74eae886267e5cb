package nl.stokje.handoff.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent.ContextAvailable;
import nl.stokje.kit.events.Outbox;

/** Tells the receiver, and nobody else, that the context can be read. */
@ApplicationScoped
class ContextAnnouncing {
    private final Outbox outbox;
    private final PartSeals seals;
    private final ObjectMapper json;
    private final GateConfig config;

    ContextAnnouncing(Outbox outbox, PartSeals seals, ObjectMapper json, GateConfig config) {
        this.outbox = outbox;
        this.seals = seals;
        this.json = json;
        this.config = config;
    }

    /** The context itself is in the event, unless it is too large for a feed. */
    void announce(Handoff handoff, SealedPart part) {
        var whole = new ContextAvailable(
                handoff.ref(),
                config.baseUrl() + "/v1/handoffs/" + handoff.id() + "/context",
                part.sha256(),
                seals.tree(part.jwe()));
        var size = json.valueToTree(whole).toString().getBytes(StandardCharsets.UTF_8).length;
        outbox.tell(handoff.receiver(), size <= Outbox.FEED_LIMIT ? whole : whole.withoutSealed());
    }
}
