package nl.stokje.cases.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.directory.RemovedAgencies;
import nl.stokje.cases.handoff.Previewing;
import nl.stokje.cases.handoff.Requesting;
import nl.stokje.cases.nextdate.NextDates;
import nl.stokje.cases.requirement.Requirements;

/** An intake becomes a case. Runs in the transaction of the delivery. */
@ApplicationScoped
class CaseOpening {
    private final Cases cases;
    private final CaseContent content;
    private final Requirements requirements;
    private final RemovedAgencies removedAgencies;
    private final NextDates nextDates;
    private final Previewing previewing;
    private final Requesting requesting;
    private final CasePublisher publisher;
    private final Clock clock;

    CaseOpening(
            Cases cases,
            CaseContent content,
            Requirements requirements,
            RemovedAgencies removedAgencies,
            NextDates nextDates,
            Previewing previewing,
            Requesting requesting,
            CasePublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.content = content;
        this.requirements = requirements;
        this.removedAgencies = removedAgencies;
        this.nextDates = nextDates;
        this.previewing = previewing;
        this.requesting = requesting;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Opens the case at the agency of the intake, or at the one that is in its place, and answers the requests and
     * proposals that came before the intake.
     */
    void open(RegisteredIntake intake) {
        cases.locked(intake.caseId());
        var now = clock.instant();
        var holder = removedAgencies.inThePlaceOf(intake.agency());
        var opened = new Case(intake.caseId(), intake.intakeId(), holder, intake.urgency(), now);
        nextDates.begin(opened);
        cases.persist(opened);
        intake.requirements().forEach(found -> requirements.persist(found.of(intake.caseId())));
        content.keep(intake.caseId(), intake.content(), holder, now);
        publisher.publish(opened.opened(), opened);
        requesting.answerWaiting(opened);
        previewing.answerWaiting(opened);
    }
}
