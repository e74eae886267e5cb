package nl.stokje.cases.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.coordination.CoordinationEvent.EndOfAssistance;
import nl.stokje.cases.timeline.Timeline;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;

/** Agencies join a case and leave it. Each runs in a transaction that holds the case. */
@ApplicationScoped
class Assisting {
    private final Cases cases;
    private final Assistances assistances;
    private final Coordination coordination;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Assisting(
            Cases cases,
            Assistances assistances,
            Coordination coordination,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.assistances = assistances;
        this.coordination = coordination;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lets the receiver join, or changes nothing and says why. */
    BatonEvent join(Case theCase, Landing landing) {
        var now = clock.instant();
        return landing.refusalAt(theCase, now)
                .<BatonEvent>map(refused -> refused)
                .orElseGet(() -> {
                    var assistance = new Assistance(landing, now);
                    assistances.persist(assistance);
                    cases.changed(theCase);
                    return assistance.begun(theCase);
                });
    }

    /** The baton has passed: its holder of now leads, and assists no more if it did. */
    void batonPassed(Case theCase) {
        coordination.batonPassed(theCase);
        endOf(theCase.holder(), theCase, EndOfAssistance.BECAME_HOLDER);
    }

    /** The handoff by which an agency joined has ended. */
    void leave(Case theCase, UUID handoff) {
        assistances.runningBy(handoff).ifPresent(running -> end(theCase, running, EndOfAssistance.LEFT));
    }

    /** Nobody assists any more. */
    void endAll(Case theCase, EndOfAssistance reason) {
        end(theCase, assistances.runningOf(theCase.id()), reason);
    }

    /** This agency assists no longer, whatever it was asked for. */
    void endOf(Oin assistant, Case theCase, EndOfAssistance reason) {
        end(theCase, assistances.runningOf(theCase.id(), assistant), reason);
    }

    private void end(Case theCase, List<Assistance> running, EndOfAssistance reason) {
        running.forEach(assistance -> end(theCase, assistance, reason));
    }

    private void end(Case theCase, Assistance assistance, EndOfAssistance reason) {
        var event = assistance.end(theCase, reason, clock.instant());
        cases.changed(theCase);
        outbox.publish(event);
        timeline.add(event, event.assistant(), assistance.handoffId(), theCase);
        if (assistances.runningOf(theCase.id(), event.assistant()).isEmpty()) {
            coordination.assistanceEnded(event.assistant(), theCase);
        }
    }
}
