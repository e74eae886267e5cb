package nl.stokje.cases.requirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.kit.Actor;

/** The holder of a case meets what was missing, or sets it aside. One transaction each. */
@ApplicationScoped
@Transactional
class SettlingRequirements {
    private final Cases cases;
    private final Requirements requirements;
    private final CasePublisher publisher;
    private final Clock clock;

    SettlingRequirements(Cases cases, Requirements requirements, CasePublisher publisher, Clock clock) {
        this.cases = cases;
        this.requirements = requirements;
        this.publisher = publisher;
        this.clock = clock;
    }

    Requirement meet(CaseId caseId, RequirementId id, String how, Actor by) {
        return settle(caseId, id, by, requirement -> requirement.meet(how, by.agency(), clock.instant()));
    }

    Requirement waive(CaseId caseId, RequirementId id, String reason, Actor by) {
        return settle(caseId, id, by, requirement -> requirement.waive(reason, by.agency(), clock.instant()));
    }

    private Requirement settle(CaseId caseId, RequirementId id, Actor by, Function<Requirement, CaseEvent> how) {
        var theCase = cases.heldBy(by.agency(), caseId);
        theCase.requireOpen();
        var requirement = requirements.required(caseId, id);
        var event = how.apply(requirement);
        cases.changed(theCase);
        publisher.publish(event, theCase);
        return requirement;
    }
}
