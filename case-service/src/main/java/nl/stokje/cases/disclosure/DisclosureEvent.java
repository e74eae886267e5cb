package nl.stokje.cases.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.stokje.cases.baton.CaseEvent;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;

/** What case-service answers when a handoff is proposed or accepted: for handoff-service, which notifies the parties. */
public sealed interface DisclosureEvent extends CaseEvent {
    record PreviewSealed(CaseId caseId, HandoffId handoffId, int turn, JsonNode sealed) implements DisclosureEvent {}

    /** Why a proposal gets no preview. */
    enum PreviewRefusal {
        NOT_HOLDER("The sender doesn't answer for this case."),
        NO_BASIS("Nothing may be shared with this receiver on this basis."),
        CASE_CLOSED("The case is closed."),
        CASE_UNKNOWN("No such case has become known in time.");

        private final String detail;

        PreviewRefusal(String detail) {
            this.detail = detail;
        }
    }

    /** @param detail the reason in a sentence */
    record PreviewRefused(CaseId caseId, HandoffId handoffId, PreviewRefusal reason, String detail)
            implements DisclosureEvent {
        PreviewRefused(CaseId caseId, HandoffId handoffId, PreviewRefusal reason) {
            this(caseId, handoffId, reason, reason.detail);
        }
    }

    record ContextSealed(CaseId caseId, HandoffId handoffId, int turn, JsonNode sealed) implements DisclosureEvent {}

    @Override
    default String type() {
        return switch (this) {
            case PreviewSealed _ -> "case.preview-sealed";
            case PreviewRefused _ -> "case.preview-refused";
            case ContextSealed _ -> "case.context-sealed";
        };
    }

    @Override
    default List<Oin> parties() {
        return List.of();
    }
}
