package nl.stokje.cases.coordination;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.cases.baton.Landing;
import nl.stokje.cases.directory.AgencyRemoved;
import nl.stokje.kit.Oin;

/** Agencies join a case and leave it. Each method runs in a transaction that holds the case. */
@ApplicationScoped
public class Assisting {
    private final Cases cases;
    private final Assistances assistances;
    private final Coordination coordination;
    private final CasePublisher publisher;
    private final Clock clock;

    Assisting(Cases cases, Assistances assistances, Coordination coordination, CasePublisher publisher, Clock clock) {
        this.cases = cases;
        this.assistances = assistances;
        this.coordination = coordination;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Lets the receiver join, or changes nothing and gives the refusal that says why. */
    public CaseEvent join(Case theCase, Landing landing) {
        var now = clock.instant();
        return landing.refusalAt(theCase, now)
                .<CaseEvent>map(refused -> refused)
                .orElseGet(() -> {
                    var assistance = new Assistance(landing, now);
                    assistances.persist(assistance);
                    theCase.joinedBy(assistance.assistant());
                    cases.changed(theCase);
                    return assistance.begun(theCase);
                });
    }

    /** The baton has passed: its new holder coordinates, and assists no more if it did. */
    public void batonPassed(Case theCase) {
        coordination.batonPassed(theCase);
        endOf(theCase.holder(), theCase, AssistanceEndReason.BECAME_HOLDER);
    }

    /** The handoff by which an agency joined has ended. */
    public void leave(Case theCase, HandoffId handoff) {
        assistances.runningBy(handoff).ifPresent(running -> end(theCase, running, AssistanceEndReason.LEFT));
    }

    /** The case is closed: nobody assists any more. */
    public void caseClosed(Case theCase) {
        end(theCase, assistances.runningOf(theCase.id()), AssistanceEndReason.CASE_CLOSED);
    }

    void agencyRemoved(@Observes @Priority(AgencyRemoved.ENDS_ASSISTANCES) AgencyRemoved removed) {
        assistances
                .casesOf(removed.oin())
                .forEach(caseId -> cases.locked(caseId)
                        .ifPresent(theCase -> endOf(removed.oin(), theCase, AssistanceEndReason.AGENCY_REMOVED)));
    }

    /** This agency assists no longer, whichever handoffs it joined by. */
    private void endOf(Oin assistant, Case theCase, AssistanceEndReason reason) {
        end(theCase, assistances.runningOf(theCase.id(), assistant), reason);
    }

    private void end(Case theCase, List<Assistance> running, AssistanceEndReason reason) {
        running.forEach(assistance -> end(theCase, assistance, reason));
    }

    private void end(Case theCase, Assistance assistance, AssistanceEndReason reason) {
        var event = assistance.end(theCase, reason, clock.instant());
        cases.changed(theCase);
        publisher.publish(event, event.assistant(), theCase);
        if (assistances.runningOf(theCase.id(), event.assistant()).isEmpty()) {
            theCase.leftBy(event.assistant());
            coordination.assistanceEnded(event.assistant(), theCase);
        }
    }
}
