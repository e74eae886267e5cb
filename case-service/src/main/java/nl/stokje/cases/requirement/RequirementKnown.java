package nl.stokje.cases.requirement;

import java.util.Map;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.Refusal.Reason;

/** The case has this requirement already. */
class RequirementKnown extends Refusal {
    RequirementKnown(Requirement known) {
        super(
                Reason.CONFLICT,
                "requirement-known",
                "The case has a requirement with this code already.",
                Map.of("requirementId", known.id(), "state", known.status()));
    }
}
