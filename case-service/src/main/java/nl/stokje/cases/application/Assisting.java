package nl.stokje.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.domain.Assistance;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.CaseEvent;
import nl.stokje.cases.domain.Landing;
import nl.stokje.cases.domain.WorkingTogether.EndOfAssistance;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;

/** Agencies join a case and leave it. Each runs in a transaction that holds the case. */
@ApplicationScoped
class Assisting {
    private final Cases cases;
    private final Assistances assistances;
    private final Leading leading;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Assisting(Cases cases, Assistances assistances, Leading leading, Timeline timeline, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.assistances = assistances;
        this.leading = leading;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lets the receiver join, or changes nothing and says why. */
    CaseEvent join(Case about, Landing landing) {
        var now = clock.instant();
        return landing.refusalAt(about, now).<CaseEvent>map(refused -> refused).orElseGet(() -> {
            var assistance = new Assistance(landing, now);
            assistances.persist(assistance);
            cases.changed(about);
            return assistance.begun(about);
        });
    }

    /** The baton has passed: its holder of now leads, and assists no more if it did. */
    void batonPassed(Case about) {
        leading.batonPassed(about);
        endOf(about.holder(), about, EndOfAssistance.BECAME_HOLDER);
    }

    /** The handoff by which an agency joined has ended. */
    void leave(Case about, UUID handoff) {
        assistances.runningBy(handoff).ifPresent(running -> end(about, running, EndOfAssistance.LEFT));
    }

    /** Nobody assists any more. */
    void endAll(Case about, EndOfAssistance because) {
        end(about, assistances.runningOf(about.id()), because);
    }

    /** This agency assists no longer, whatever it was asked for. */
    void endOf(Oin assistant, Case about, EndOfAssistance because) {
        end(about, assistances.runningOf(about.id(), assistant), because);
    }

    private void end(Case about, List<Assistance> running, EndOfAssistance because) {
        running.forEach(assistance -> end(about, assistance, because));
    }

    private void end(Case about, Assistance assistance, EndOfAssistance because) {
        var event = assistance.end(about, because, clock.instant());
        cases.changed(about);
        outbox.publish(event);
        timeline.add(event, event.assistant(), assistance.handoffId(), about);
        if (assistances.runningOf(about.id(), event.assistant()).isEmpty()) {
            leading.assistanceEnded(event.assistant(), about);
        }
    }
}
