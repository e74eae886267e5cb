package nl.stokje.handoff.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.stokje.handoff.HandoffConfig;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.domain.Looks;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffEvent.ContextAvailable;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.Sealing;

/** The gate: keeps what case-service sealed, and hands it out only while the handoff's own row says so (I5). */
@ApplicationScoped
public class ContextGate {
    private static final String SENDER = "case-service";

    private final Handoffs handoffs;
    private final SealedParts sealedParts;
    private final Looks looks;
    private final Sealing sealing;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final HandoffConfig config;
    private final Clock clock;

    ContextGate(
            Handoffs handoffs,
            SealedParts sealedParts,
            Looks looks,
            Sealing sealing,
            Outbox outbox,
            ObjectMapper json,
            HandoffConfig config,
            Clock clock) {
        this.handoffs = handoffs;
        this.sealedParts = sealedParts;
        this.looks = looks;
        this.sealing = sealing;
        this.outbox = outbox;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The JWE as case-service sealed it, for this agency as the receiver. The row is held until the answer is made, so that
     * no withdrawal slips in between, and the look is logged with it.
     *
     * @throws Refusal when the agency isn't the receiver, the gate isn't open yet (409) or is closed (410)
     */
    @Transactional
    public String handOut(UUID id, DisclosureLevel level, Oin agency, String subject) {
        var handoff = handoffs.heldFor(agency, id);
        if (!handoff.receiver().equals(agency)) {
            throw Refusal.notFound(level == DisclosureLevel.PREVIEW ? "preview" : "context");
        }
        switch (handoff.gate(level)) {
            case NOT_YET -> throw notYet(handoff, "It opens when the handoff is accepted.");
            case CLOSED -> throw gone(handoff, "Nothing more is to be read of it; erase the copies fetched before.");
            case OPEN -> {}
        }
        var part = sealedParts
                .find(id, level)
                .orElseThrow(() -> notYet(handoff, "case-service is still sealing it; ask again in a few seconds."));
        if (part.hasExpiredAt(clock.instant())) {
            throw gone(handoff, "The basis on which it was shared has ended.");
        }
        looks.add(new Look(id, lookOf(level), agency, subject, clock.instant()));
        return part.jwe();
    }

    /** As {@link #handOut}, opened with this service's own key. */
    @Transactional
    public SealedPayload open(UUID id, DisclosureLevel level, Oin agency, String subject) {
        return sealing.open(tree(handOut(id, level, agency, subject)), SENDER);
    }

    /**
     * Keeps it, if it may be handed out now; also one that expired on its way, which is nobody's fault and isn't handed out.
     *
     * @throws Refusal when it came before its time
     * @throws SealBroken when its signed claims aren't those of the handoff
     */
    void keep(Handoff handoff, DisclosureLevel level, int turn, JsonNode sealed) {
        if (handoff.gate(level) != Gate.OPEN) {
            throw notYet(handoff, "case-service sealed what may not be handed out.");
        }
        var payload = sealing.open(sealed, SENDER);
        check(payload, "handoff", handoff.id());
        check(payload, "case", handoff.caseId());
        check(payload, "receiver", handoff.receiver());
        check(payload, "level", level);
        check(payload, "turn", handoff.turns().expected());
        if (turn != handoff.turns().expected()) {
            throw new SealBroken("The event's turn isn't that of the handoff");
        }
        var until = payload.expiresAt().orElse(null);
        sealedParts.keep(
                handoff.id(), new SealedPart(handoff.id(), level, sealed.toString(), turn, until, clock.instant()));
    }

    /** Tells the receiver, and nobody else, that the context is there. */
    void announce(Handoff handoff) {
        var part = sealedParts.find(handoff.id(), DisclosureLevel.CONTEXT).orElseThrow();
        var whole = new ContextAvailable(
                handoff.subject(),
                config.baseUrl() + "/v1/handoffs/" + handoff.id() + "/context",
                part.sha256(),
                tree(part.jwe()));
        var size = json.valueToTree(whole).toString().getBytes(StandardCharsets.UTF_8).length;
        outbox.tell(handoff.receiver(), size <= Outbox.FEED_LIMIT ? whole : whole.withoutSealed());
    }

    private static void check(SealedPayload payload, String claim, Object expected) {
        if (!String.valueOf(expected).equals(payload.claim(claim))) {
            throw new SealBroken("Its claim '" + claim + "' isn't that of the handoff");
        }
    }

    private static Look.What lookOf(DisclosureLevel level) {
        return switch (level) {
            case PREVIEW -> Look.What.PREVIEW;
            case CONTEXT -> Look.What.CONTEXT;
        };
    }

    private static Refusal notYet(Handoff handoff, String next) {
        return Refusal.conflict(
                "not-yet-open",
                "It can't be handed out yet.",
                Map.of("handoffId", handoff.id(), "state", handoff.state(), "next", next));
    }

    private static Refusal gone(Handoff handoff, String next) {
        return Refusal.gone(
                "no-longer-open",
                "It is no longer handed out.",
                Map.of("handoffId", handoff.id(), "state", handoff.state(), "next", next));
    }

    private JsonNode tree(String jwe) {
        try {
            return json.readTree(jwe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored sealed part is always JSON", e);
        }
    }
}
