package nl.stokje.cases.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.stokje.cases.baton.HandoffKind;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.disclosure.Terms;
import nl.stokje.cases.reconciliation.CaseSnapshot;
import nl.stokje.cases.reconciliation.Reconciliation;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.Sealing;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what handoff-service tells. */
@ApplicationScoped
public class HandoffEvents implements EventConsumer {
    private static final List<String> ENDINGS = List.of(
            "handoff.declined",
            "handoff.withdrawn",
            "handoff.released",
            "handoff.refused",
            "handoff.lapsed",
            "handoff.voided");
    private static final List<String> NOTED = List.of(
            "handoff.offered",
            "handoff.question-asked",
            "handoff.question-answered",
            "handoff.landed",
            "handoff.rung-reached",
            "handoff.conference-needed");

    private final KeyOrderedDispatch dispatch;
    private final Requesting requesting;
    private final Previewing previewing;
    private final HandoffProgress progress;
    private final Reconciliation reconciling;
    private final Sealing sealing;

    HandoffEvents(
            KeyOrderedDispatch dispatch,
            Requesting requesting,
            Previewing previewing,
            HandoffProgress progress,
            Reconciliation reconciling,
            Sealing sealing) {
        this.dispatch = dispatch;
        this.requesting = requesting;
        this.previewing = previewing;
        this.progress = progress;
        this.reconciling = reconciling;
        this.sealing = sealing;
    }

    record Requested(UUID handoffId, UUID caseId, Oin sender, Oin receiver) {}

    record Proposed(
            UUID handoffId,
            UUID caseId,
            HandoffKind kind,
            Oin sender,
            Oin receiver,
            Urgency urgency,
            Instant proposedAt,
            JsonNode sealed) {}

    record SnapshotReported(UUID caseId, Oin holder, int turn, Integer landedTurn, Set<Oin> assistants) {
        CaseSnapshot standing() {
            return new CaseSnapshot(caseId, holder, turn, landedTurn, assistants);
        }
    }

    record ConferenceHeld(UUID caseId, Oin holder) {}

    record Moved(UUID handoffId, UUID caseId, Oin sender, Oin receiver) {}

    /** @param kind absent from before there were kinds: a transfer */
    record LandingReported(UUID handoffId, UUID caseId, HandoffKind kind, Oin sender, Oin receiver, int turn) {
        Landing landing() {
            return new Landing(handoffId, caseId, kind == null ? HandoffKind.TRANSFER : kind, sender, receiver, turn);
        }
    }

    @Override
    public String name() {
        return "case-service.handoff";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        var effects = new HashMap<String, Consumer<ReceivedEvent>>();
        effects.put("handoff.snapshot-reported", this::standingTold);
        effects.put("handoff.requested", this::requested);
        effects.put("handoff.proposed", this::proposed);
        effects.put("handoff.accepted", this::accepted);
        effects.put("handoff.landing-reported", this::landingReported);
        effects.put("handoff.concluded", this::concluded);
        ENDINGS.forEach(type -> effects.put(type, this::ended));
        NOTED.forEach(type -> effects.put(type, this::noted));
        effects.put("handoff.conference-held", this::conferenceHeld);
        return effects;
    }

    @Incoming("handoff-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private void requested(ReceivedEvent event) {
        var requested = event.dataAs(Requested.class);
        requesting.request(requested.handoffId(), requested.caseId(), requested.sender(), requested.receiver());
    }

    private void proposed(ReceivedEvent event) {
        var proposed = event.dataAs(Proposed.class);
        var payload = sealing.open(proposed.sealed(), "handoff-service");
        if (!"case-service".equals(payload.claim("aud"))
                || !proposed.handoffId().toString().equals(payload.claim("handoff"))
                || !proposed.caseId().toString().equals(payload.claim("case"))) {
            throw new SealBroken("What is sealed is for somebody else, or about another handoff");
        }
        previewing.propose(
                proposed.handoffId(),
                proposed.caseId(),
                proposed.kind(),
                proposed.sender(),
                proposed.receiver(),
                proposed.urgency(),
                event.read(payload.content(), Terms.class),
                proposed.proposedAt());
    }

    private void accepted(ReceivedEvent event) {
        var accepted = event.dataAs(Moved.class);
        progress.accepted(accepted.handoffId(), accepted.caseId(), accepted.receiver());
    }

    private void landingReported(ReceivedEvent event) {
        progress.landed(event.dataAs(LandingReported.class).landing());
    }

    private void concluded(ReceivedEvent event) {
        var concluded = event.dataAs(Moved.class);
        progress.concluded(concluded.handoffId(), concluded.caseId(), concluded.receiver());
    }

    private void ended(ReceivedEvent event) {
        var moved = event.dataAs(Moved.class);
        progress.ended(event.type(), moved.handoffId(), moved.caseId(), moved.receiver());
    }

    private void standingTold(ReceivedEvent event) {
        reconciling.compare(event.dataAs(SnapshotReported.class).standing());
    }

    private void conferenceHeld(ReceivedEvent event) {
        var conference = event.dataAs(ConferenceHeld.class);
        progress.conferenceHeld(conference.caseId(), conference.holder());
    }

    private void noted(ReceivedEvent event) {
        var moved = event.dataAs(Moved.class);
        progress.noted(event.type(), moved.handoffId(), moved.caseId(), moved.receiver());
    }
}
