package nl.stokje.cases.handoff;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.stokje.cases.disclosure.ProposedHandoff;
import nl.stokje.cases.disclosure.Terms;
import nl.stokje.cases.reconciliation.CaseSnapshot;
import nl.stokje.cases.reconciliation.Reconciliation;
import nl.stokje.kit.events.EventConsumer;
import nl.stokje.kit.events.KeyOrderedDispatch;
import nl.stokje.kit.events.ReceivedEvent;
import nl.stokje.kit.sealing.SealBroken;
import nl.stokje.kit.sealing.Sealing;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the events of handoff-service. */
@ApplicationScoped
class HandoffEvents implements EventConsumer {
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
    private final Reconciliation reconciliation;
    private final Sealing sealing;

    HandoffEvents(
            KeyOrderedDispatch dispatch,
            Requesting requesting,
            Previewing previewing,
            HandoffProgress progress,
            Reconciliation reconciliation,
            Sealing sealing) {
        this.dispatch = dispatch;
        this.requesting = requesting;
        this.previewing = previewing;
        this.progress = progress;
        this.reconciliation = reconciliation;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "case-service.handoff";
    }

    @Override
    public Map<String, Consumer<ReceivedEvent>> effects() {
        var effects = new HashMap<String, Consumer<ReceivedEvent>>();
        effects.put("handoff.requested", event -> requesting.request(moved(event)));
        effects.put("handoff.proposed", event -> previewing.propose(proposed(event)));
        effects.put("handoff.accepted", event -> progress.accepted(moved(event)));
        effects.put(
                "handoff.landing-reported",
                event -> progress.landed(event.dataAs(LandingReported.class).landing()));
        effects.put("handoff.concluded", event -> progress.concluded(moved(event)));
        effects.put("handoff.conference-held", event -> progress.conferenceHeld(event.dataAs(ConferenceHeld.class)));
        effects.put("handoff.snapshot-reported", event -> reconciliation.compare(event.dataAs(CaseSnapshot.class)));
        ENDINGS.forEach(type -> effects.put(type, event -> progress.ended(type, moved(event))));
        NOTED.forEach(type -> effects.put(type, event -> progress.noted(type, moved(event))));
        return effects;
    }

    @Incoming("handoff-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        dispatch.deliver(this, records);
    }

    private static HandoffMoved moved(ReceivedEvent event) {
        return event.dataAs(HandoffMoved.class);
    }

    private ProposedHandoff proposed(ReceivedEvent event) {
        var proposed = event.dataAs(HandoffProposed.class);
        var payload = sealing.open(proposed.sealed(), "handoff-service");
        if (!"case-service".equals(payload.claim("aud"))
                || !proposed.handoffId().toString().equals(payload.claim("handoff"))
                || !proposed.caseId().toString().equals(payload.claim("case"))) {
            throw new SealBroken("What is sealed is for somebody else, or for another handoff");
        }
        return proposed.on(event.read(payload.content(), Terms.class));
    }
}
