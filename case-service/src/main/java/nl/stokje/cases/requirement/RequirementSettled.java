package nl.stokje.cases.requirement;

import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Refusal;

/** The requirement was met or waived before. */
public class RequirementSettled extends Refusal {
    RequirementSettled(UUID requirement, Requirement.Status status) {
        super(
                Reason.CONFLICT,
                "requirement-settled",
                "The requirement isn't missing any more.",
                Map.of("requirementId", requirement, "state", status));
    }
}
