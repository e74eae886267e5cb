package nl.stokje.handoff.gate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffChanged;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.SealedPayload;

/** The gate: keeps what case-service sealed, and hands it out only while the handoff's own row says so (I5). */
@ApplicationScoped
public class ContextGate {
    private final Handoffs handoffs;
    private final SealedParts sealedParts;
    private final PartSeals seals;
    private final ContextAnnouncing announcing;
    private final AccessLog accessLog;
    private final Clock clock;

    ContextGate(
            Handoffs handoffs,
            SealedParts sealedParts,
            PartSeals seals,
            ContextAnnouncing announcing,
            AccessLog accessLog,
            Clock clock) {
        this.handoffs = handoffs;
        this.sealedParts = sealedParts;
        this.seals = seals;
        this.announcing = announcing;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The JWE as case-service sealed it, for this agency as the receiver. The row is held until the answer is made, so that
     * no withdrawal slips in between, and the access is logged with it.
     *
     * @throws Refusal when the agency isn't the receiver, the gate isn't open yet (409) or is closed (410)
     */
    @Transactional
    public String handOut(HandoffId id, DisclosureLevel level, Actor by) {
        var handoff = handoffs.heldFor(by.agency(), id);
        if (!handoff.receiver().equals(by.agency())) {
            throw Refusal.notFound(level == DisclosureLevel.PREVIEW ? "preview" : "context");
        }
        switch (GateRule.of(handoff, level)) {
            case NOT_YET -> throw notYet(handoff, opening(level));
            case CLOSED -> throw closed(handoff, "Nothing more is disclosed; erase the copies fetched before.");
            case OPEN -> {}
        }
        var part = sealedParts
                .of(id, level)
                .orElseThrow(() -> notYet(handoff, "case-service is still sealing it; ask again in a few seconds."));
        if (part.hasExpiredAt(clock.instant())) {
            throw closed(handoff, "The basis on which it was shared has ended.");
        }
        accessLog.add(level, id, by);
        return part.jwe();
    }

    /** As {@link #handOut}, opened with this service's own key. */
    @Transactional
    SealedPayload open(HandoffId id, DisclosureLevel level, Actor by) {
        return seals.open(handOut(id, level, by));
    }

    /**
     * Keeps the preview; also one that expired on its way, which is nobody's fault and isn't handed out.
     *
     * @throws Refusal when the preview came before its time
     * @throws SealBroken when its signed claims aren't those of the handoff
     */
    @Transactional(TxType.MANDATORY)
    public void keepPreview(Handoff handoff, int turn, JsonNode sealed) {
        keep(handoff, DisclosureLevel.PREVIEW, turn, sealed);
    }

    /** As {@link #keepPreview}, and tells the receiver. Once a handoff may no longer disclose anything, nothing is kept. */
    @Transactional(TxType.MANDATORY)
    public void keepContext(Handoff handoff, int turn, JsonNode sealed) {
        if (!GateRule.closesForGood(handoff)) {
            announcing.announce(handoff, keep(handoff, DisclosureLevel.CONTEXT, turn, sealed));
        }
    }

    private SealedPart keep(Handoff handoff, DisclosureLevel level, int turn, JsonNode sealed) {
        if (GateRule.of(handoff, level) != Gate.OPEN) {
            throw notYet(handoff, "case-service sealed what may not be handed out.");
        }
        var until = seals.checked(handoff, level, turn, sealed).expiresAt().orElse(null);
        var part = new SealedPart(handoff.ref(), level, sealed.toString(), turn, until, clock.instant());
        sealedParts.keep(handoff.id(), part);
        return part;
    }

    /** Content that may no longer be disclosed is erased, with the change of the handoff (I5). */
    void eraseWhenClosed(@Observes @Priority(HandoffChanged.GATE) HandoffChanged change) {
        if (GateRule.closesForGood(change.handoff())) {
            sealedParts.erase(change.handoff().id());
        }
    }

    private static String opening(DisclosureLevel level) {
        return switch (level) {
            case PREVIEW -> "The preview opens when the handoff is offered.";
            case CONTEXT -> "The context opens when the handoff is accepted.";
        };
    }

    private static Refusal notYet(Handoff handoff, String next) {
        return Refusal.conflict(
                "not-yet-open",
                "This part of the handoff can't be handed out yet.",
                Map.of("handoffId", handoff.id(), "state", handoff.state(), "next", next));
    }

    private static Refusal closed(Handoff handoff, String next) {
        return Refusal.gone(
                "no-longer-open",
                "This part of the handoff is no longer handed out.",
                Map.of("handoffId", handoff.id(), "state", handoff.state(), "next", next));
    }
}
