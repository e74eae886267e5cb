package nl.stokje.cases.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.kit.Oin;

/**
 * What case-service answers when a handoff is requested, proposed, accepted or landed. Unless it says otherwise it is for
 * handoff-service, which tells the parties.
 */
public sealed interface DisclosureEvent extends BatonEvent {
    UUID handoffId();

    @Override
    default List<Oin> parties() {
        return List.of();
    }

    /** Whoever was asked for the case holds it. */
    record RequestConfirmed(UUID caseId, UUID handoffId, int turn) implements DisclosureEvent {
        @Override
        public String type() {
            return "case.request-confirmed";
        }
    }

    /** Why nobody is asked. The true reason (no such case, closed, held by another) is nobody's to know (I11). */
    enum RequestRefusal {
        NOT_HOLDER
    }

    record RequestRefused(UUID caseId, UUID handoffId, RequestRefusal reason) implements DisclosureEvent {
        @Override
        public String type() {
            return "case.request-refused";
        }
    }

    record PreviewSealed(UUID caseId, UUID handoffId, int turn, JsonNode sealed) implements DisclosureEvent {
        @Override
        public String type() {
            return "case.preview-sealed";
        }
    }

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
    record PreviewRefused(UUID caseId, UUID handoffId, PreviewRefusal reason, String detail) implements DisclosureEvent {
        PreviewRefused(UUID caseId, UUID handoffId, PreviewRefusal reason) {
            this(caseId, handoffId, reason, reason.detail);
        }

        @Override
        public String type() {
            return "case.preview-refused";
        }
    }

    record ContextSealed(UUID caseId, UUID handoffId, int turn, JsonNode sealed) implements DisclosureEvent {
        @Override
        public String type() {
            return "case.context-sealed";
        }
    }

    record AdviceReceived(UUID caseId, UUID handoffId, Oin holder, Oin adviser, int turn, Instant receivedAt)
            implements DisclosureEvent {
        @Override
        public String type() {
            return "case.advice-received";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder, adviser);
        }
    }

    /** Why a landing changes nothing. */
    enum BatonRefusal {
        STALE_TURN,
        CASE_CLOSED,
        NOT_HOLDER,
        AGENCY_REMOVED,
        CASE_UNKNOWN
    }

    /**
     * @param expectedTurn the turn the landing was based on
     * @param turn the turn that holds; 0 when the case isn't known
     */
    record BatonRefused(
            UUID caseId,
            UUID handoffId,
            Oin sender,
            Oin receiver,
            BatonRefusal reason,
            int expectedTurn,
            int turn,
            Instant refusedAt)
            implements DisclosureEvent {
        @Override
        public String type() {
            return "case.baton-refused";
        }

        @Override
        public List<Oin> parties() {
            return List.of(sender, receiver);
        }
    }
}
