package nl.stokje.cases.coordination;

import java.time.Instant;
import java.util.List;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;

/** What happens among the agencies that work on one case. */
public sealed interface CoordinationEvent extends CaseEvent {
    record AssistanceBegun(CaseId caseId, HandoffId handoffId, Oin holder, Oin assistant, int turn, Instant begunAt)
            implements CoordinationEvent {}

    record AssistanceEnded(
            CaseId caseId,
            HandoffId handoffId,
            Oin holder,
            Oin assistant,
            int turn,
            Instant endedAt,
            AssistanceEndReason reason)
            implements CoordinationEvent {}

    /** One of holder and assistant proposes who speaks to the citizen for all. */
    record CoordinatorProposed(
            CaseId caseId, Oin holder, Oin assistant, Oin coordinator, Oin proposedBy, int turn, Instant proposedAt)
            implements CoordinationEvent {}

    /** @param coordinator who goes on speaking to the citizen for all */
    record CoordinatorDeclined(
            CaseId caseId, Oin holder, Oin assistant, Oin coordinator, Oin declinedBy, int turn, Instant declinedAt)
            implements CoordinationEvent {}

    record CoordinatorChanged(
            CaseId caseId,
            Oin holder,
            Oin formerCoordinator,
            Oin coordinator,
            int turn,
            CoordinatorChangeReason reason,
            Instant changedAt)
            implements CoordinationEvent {}

    @Override
    default String type() {
        return switch (this) {
            case AssistanceBegun _ -> "case.assistance-begun";
            case AssistanceEnded _ -> "case.assistance-ended";
            case CoordinatorProposed _ -> "case.coordinator-proposed";
            case CoordinatorDeclined _ -> "case.coordinator-declined";
            case CoordinatorChanged _ -> "case.coordinator-changed";
        };
    }

    @Override
    default String detail() {
        return switch (this) {
            case AssistanceEnded ended -> ended.reason().name();
            case CoordinatorChanged changed -> changed.reason().name();
            case AssistanceBegun _, CoordinatorProposed _, CoordinatorDeclined _ -> null;
        };
    }

    @Override
    default List<Oin> parties() {
        return switch (this) {
            case AssistanceBegun begun -> List.of(begun.holder(), begun.assistant());
            case AssistanceEnded ended -> List.of(ended.holder(), ended.assistant());
            case CoordinatorProposed proposed -> List.of(proposed.holder(), proposed.assistant());
            case CoordinatorDeclined declined -> List.of(declined.holder(), declined.assistant());
            case CoordinatorChanged changed ->
                List.of(changed.holder(), changed.formerCoordinator(), changed.coordinator());
        };
    }
}
