package nl.stokje.cases.requirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CasePublisher;
import nl.stokje.cases.baton.Cases;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.Labels;

/** What turns out to be asked for after the intake is added by whoever works on the case, holder or assistant. */
@ApplicationScoped
class AddingRequirements {
    /** As many as an intake can bring; they all travel, with their names and reasons. */
    private static final int MOST = 100;

    private final Cases cases;
    private final Requirements requirements;
    private final CasePublisher publisher;
    private final Clock clock;

    AddingRequirements(Cases cases, Requirements requirements, CasePublisher publisher, Clock clock) {
        this.cases = cases;
        this.requirements = requirements;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param own what it is called, for a code of one's own; else null
     * @throws RequirementKnown when the case has it already
     * @throws Refusal when this agency doesn't work on such a case, or the case is closed or full
     */
    @Transactional
    Requirement add(CaseId caseId, String code, Labels own, Actor by) {
        var theCase = cases.workedOnBy(by.agency(), caseId);
        theCase.requireOpen();
        requireNew(code, requirements.of(caseId));
        var requirement = Requirement.added(caseId, code, own, by.agency(), clock.instant());
        requirements.persist(requirement);
        cases.changed(theCase);
        publisher.publish(requirement.addition(theCase.holder()), by.agency(), theCase);
        return requirement;
    }

    private static void requireNew(String code, List<Requirement> present) {
        present.stream().filter(known -> known.code().equals(code)).findFirst().ifPresent(known -> {
            throw new RequirementKnown(known);
        });
        if (present.size() >= MOST) {
            throw new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    "case-full",
                    "The case has as many requirements as can travel with it.",
                    Map.of("allowed", MOST, "used", present.size(), "next", "Note it as an item of context instead."));
        }
    }
}
