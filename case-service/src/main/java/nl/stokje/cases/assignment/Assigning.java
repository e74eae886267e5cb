package nl.stokje.cases.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.cases.assignment.Assignment.AgencyAndCase;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.Cases;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;

/** An agency gives a case that it works on to one of its people or teams, and names it in its own way. */
@ApplicationScoped
@Transactional
class Assigning {
    private final Cases cases;
    private final Assignments assignments;
    private final Clock clock;

    Assigning(Cases cases, Assignments assignments, Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** @throws Refusal when this agency neither holds nor assists such a case */
    Assignment assign(CaseId caseId, String assignee, String externalReference, Actor by) {
        cases.workedOnBy(by.agency(), caseId);
        var assignment = assignments
                .of(caseId, by.agency())
                .orElseGet(() -> new Assignment(AgencyAndCase.of(by.agency(), caseId)));
        assignment.become(assignee, externalReference, clock.instant());
        assignments.persist(assignment);
        return assignment;
    }
}
