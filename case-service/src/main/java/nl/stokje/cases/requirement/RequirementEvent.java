package nl.stokje.cases.requirement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/** What becomes of the requirements of a case. Code, name and reason stay inside. */
public sealed interface RequirementEvent extends CaseEvent {
    /** @param holder who answers for the case, and may be another than who added it */
    record RequirementAdded(CaseId caseId, RequirementId requirementId, Oin holder, Oin addedBy, Instant addedAt)
            implements RequirementEvent {}

    record RequirementMet(CaseId caseId, RequirementId requirementId, Oin decidedBy, Instant decidedAt)
            implements RequirementEvent {}

    record RequirementWaived(CaseId caseId, RequirementId requirementId, Oin decidedBy, Instant decidedAt)
            implements RequirementEvent {}

    @Override
    default String type() {
        return switch (this) {
            case RequirementAdded _ -> "case.requirement-added";
            case RequirementMet _ -> "case.requirement-met";
            case RequirementWaived _ -> "case.requirement-waived";
        };
    }

    @Override
    default List<Oin> parties() {
        return switch (this) {
            case RequirementAdded added ->
                Stream.of(added.holder(), added.addedBy()).distinct().toList();
            case RequirementMet met -> List.of(met.decidedBy());
            case RequirementWaived waived -> List.of(waived.decidedBy());
        };
    }
}
