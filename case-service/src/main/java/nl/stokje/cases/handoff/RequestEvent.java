package nl.stokje.cases.handoff;

import java.util.List;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;

/** What case-service answers when an agency asks for a case: for handoff-service, which notifies the parties. */
public sealed interface RequestEvent extends CaseEvent {
    /** The agency that was asked for the case holds it. */
    record RequestConfirmed(CaseId caseId, HandoffId handoffId, int turn) implements RequestEvent {}

    /** Why nobody is asked. The true reason (no such case, closed, held by another) is nobody's to know (I11). */
    enum RequestRefusal {
        NOT_HOLDER
    }

    record RequestRefused(CaseId caseId, HandoffId handoffId, RequestRefusal reason) implements RequestEvent {}

    @Override
    default String type() {
        return switch (this) {
            case RequestConfirmed _ -> "case.request-confirmed";
            case RequestRefused _ -> "case.request-refused";
        };
    }

    @Override
    default List<Oin> parties() {
        return List.of();
    }
}
