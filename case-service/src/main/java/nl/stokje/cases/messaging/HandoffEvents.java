package nl.stokje.cases.messaging;

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
import nl.stokje.cases.application.Passing;
import nl.stokje.cases.application.Previewing;
import nl.stokje.cases.application.Reconciling;
import nl.stokje.cases.application.Requesting;
import nl.stokje.cases.domain.Kind;
import nl.stokje.cases.domain.Landing;
import nl.stokje.cases.domain.Standing;
import nl.stokje.cases.domain.Terms;
import nl.stokje.cases.domain.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Batches;
import nl.stokje.kit.events.EventConsumer;
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

    private final Batches batches;
    private final Requesting requesting;
    private final Previewing previewing;
    private final Passing passing;
    private final Reconciling reconciling;
    private final Sealing sealing;

    HandoffEvents(
            Batches batches,
            Requesting requesting,
            Previewing previewing,
            Passing passing,
            Reconciling reconciling,
            Sealing sealing) {
        this.batches = batches;
        this.requesting = requesting;
        this.previewing = previewing;
        this.passing = passing;
        this.reconciling = reconciling;
        this.sealing = sealing;
    }

    record Requested(UUID handoffId, UUID caseId, Oin sender, Oin receiver) {}

    record Proposed(
            UUID handoffId,
            UUID caseId,
            Kind kind,
            Oin sender,
            Oin receiver,
            Urgency urgency,
            Instant proposedAt,
            JsonNode sealed) {}

    record StandingTold(UUID caseId, Oin holderKnown, int turnKnown, Integer landedTurn, Set<Oin> assistants) {
        Standing standing() {
            return new Standing(caseId, holderKnown, turnKnown, landedTurn, assistants);
        }
    }

    record ConferenceHeld(UUID caseId, Oin holder) {}

    record Moved(UUID handoffId, UUID caseId, Oin sender, Oin receiver) {}

    /** @param kind absent from before there were kinds: a transfer */
    record LandingReported(UUID handoffId, UUID caseId, Kind kind, Oin sender, Oin receiver, int turn) {
        Landing landing() {
            return new Landing(handoffId, caseId, kind == null ? Kind.TRANSFER : kind, sender, receiver, turn);
        }
    }

    @Override
    public String name() {
        return "case-service.handoff";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        var effects = new HashMap<String, Consumer<ReceivedEvent>>();
        effects.put("handoff.standing-told", this::standingTold);
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
        batches.deliver(this, records);
    }

    private void requested(ReceivedEvent event) {
        var requested = event.dataAs(Requested.class);
        requesting.request(requested.handoffId(), requested.caseId(), requested.sender(), requested.receiver());
    }

    private void proposed(ReceivedEvent event) {
        var proposed = event.dataAs(Proposed.class);
        var letter = sealing.open(proposed.sealed(), "handoff-service");
        if (!"case-service".equals(letter.claim("aud"))
                || !proposed.handoffId().toString().equals(letter.claim("handoff"))
                || !proposed.caseId().toString().equals(letter.claim("case"))) {
            throw new SealBroken("What is sealed is for somebody else, or about another handoff");
        }
        previewing.propose(
                proposed.handoffId(),
                proposed.caseId(),
                proposed.kind(),
                proposed.sender(),
                proposed.receiver(),
                proposed.urgency(),
                event.read(letter.content(), Terms.class),
                proposed.proposedAt());
    }

    private void accepted(ReceivedEvent event) {
        var accepted = event.dataAs(Moved.class);
        passing.accepted(accepted.handoffId(), accepted.caseId(), accepted.receiver());
    }

    private void landingReported(ReceivedEvent event) {
        passing.landed(event.dataAs(LandingReported.class).landing());
    }

    private void concluded(ReceivedEvent event) {
        var concluded = event.dataAs(Moved.class);
        passing.concluded(concluded.handoffId(), concluded.caseId(), concluded.receiver());
    }

    private void ended(ReceivedEvent event) {
        var moved = event.dataAs(Moved.class);
        passing.ended(event.type(), moved.handoffId(), moved.caseId(), moved.receiver());
    }

    private void standingTold(ReceivedEvent event) {
        reconciling.compare(event.dataAs(StandingTold.class).standing());
    }

    private void conferenceHeld(ReceivedEvent event) {
        var conference = event.dataAs(ConferenceHeld.class);
        passing.conferenceHeld(conference.caseId(), conference.holder());
    }

    private void noted(ReceivedEvent event) {
        var moved = event.dataAs(Moved.class);
        passing.noted(event.type(), moved.handoffId(), moved.caseId(), moved.receiver());
    }
}
