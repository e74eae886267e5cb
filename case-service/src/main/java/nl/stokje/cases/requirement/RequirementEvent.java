package nl.stokje.cases.requirement;

import java.time.Instant;
import java.util.List;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/** What is decided about the requirements of a case. Code and reason stay inside. */
public sealed interface RequirementEvent extends CaseEvent {
    record RequirementMet(CaseId caseId, RequirementId requirementId, Oin decidedBy, Instant decidedAt)
            implements RequirementEvent {}

    record RequirementWaived(CaseId caseId, RequirementId requirementId, Oin decidedBy, Instant decidedAt)
            implements RequirementEvent {}

    Oin decidedBy();

    @Override
    default String type() {
        return switch (this) {
            case RequirementMet _ -> "case.requirement-met";
            case RequirementWaived _ -> "case.requirement-waived";
        };
    }

    @Override
    default List<Oin> parties() {
        return List.of(decidedBy());
    }
}
