package nl.stokje.cases.intake;

import java.util.List;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.content.ContentOfIntake;
import nl.stokje.kit.Oin;

/** An intake as intake-service registered it, opened. */
record RegisteredIntake(
        IntakeId intakeId,
        CaseId caseId,
        Oin agency,
        Urgency urgency,
        ContentOfIntake content,
        List<RequirementAtIntake> requirements) {
    RegisteredIntake {
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
    }
}
