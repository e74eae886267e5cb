package nl.stokje.handoff.caseservice;

import com.fasterxml.jackson.databind.JsonNode;
import nl.stokje.handoff.handoff.EndOfAssistance;
import nl.stokje.handoff.handoff.VoidReason;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;

/** What case-service publishes of a case, with just the fields that this service reads. */
sealed interface CaseEvent {
    record Opened(CaseId caseId, Oin holder, int turn) implements CaseEvent {}

    record Reopened(CaseId caseId, Oin holder, int turn) implements CaseEvent {}

    record Closed(CaseId caseId, int turn) implements CaseEvent {}

    record RequestConfirmed(HandoffId handoffId, int turn) implements CaseEvent {}

    record RequestRefused(HandoffId handoffId) implements CaseEvent {}

    record PreviewSealed(HandoffId handoffId, int turn, JsonNode sealed) implements CaseEvent {}

    /** @param detail why in a sentence, nothing personal */
    record PreviewRefused(HandoffId handoffId, VoidReason reason, String detail) implements CaseEvent {}

    record ContextSealed(HandoffId handoffId, int turn, JsonNode sealed) implements CaseEvent {}

    /**
     * @param handoffId the handoff that the baton passed by, or null when it passed by other ways
     * @param status of the case: a closed one can pass too, so that it is never opened again at an agency that was removed
     */
    record BatonPassed(CaseId caseId, HandoffId handoffId, Oin to, int turn, String status) implements CaseEvent {
        /** Before a closed case could pass, the event had no status. */
        boolean isOpen() {
            return !"CLOSED".equals(status);
        }
    }

    record BatonRefused(HandoffId handoffId, VoidReason reason) implements CaseEvent {}

    record AssistanceBegun(HandoffId handoffId, int turn) implements CaseEvent {}

    record AssistanceEnded(HandoffId handoffId, EndOfAssistance reason) implements CaseEvent {}

    record AdviceReceived(HandoffId handoffId, int turn) implements CaseEvent {}
}
