package nl.stokje.cases.requirement;

import java.util.Map;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.Refusal.Reason;

/** The requirement was met or waived before. */
class RequirementSettled extends Refusal {
    RequirementSettled(RequirementId requirement, RequirementStatus status) {
        super(
                Reason.CONFLICT,
                "requirement-settled",
                "The requirement isn't missing any more.",
                Map.of("requirementId", requirement, "state", status));
    }
}
