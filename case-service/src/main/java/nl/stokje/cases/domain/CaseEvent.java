package nl.stokje.cases.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What case-service tells the others. Nothing readable in it is personal (I6). */
public sealed interface CaseEvent extends PublicEvent {
    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    record Opened(UUID caseId, UUID intakeId, Oin holder, int turn, Instant openedAt) implements CaseEvent {
        @Override
        public String type() {
            return "case.opened";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder);
        }
    }

    record PreviewSealed(UUID caseId, UUID handoffId, int turn, JsonNode sealed) implements CaseEvent {
        @Override
        public String type() {
            return "case.preview-sealed";
        }

        @Override
        public List<Oin> parties() {
            return List.of();
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
    record PreviewRefused(UUID caseId, UUID handoffId, PreviewRefusal reason, String detail) implements CaseEvent {
        PreviewRefused(UUID caseId, UUID handoffId, PreviewRefusal reason) {
            this(caseId, handoffId, reason, reason.detail);
        }

        @Override
        public String type() {
            return "case.preview-refused";
        }

        @Override
        public List<Oin> parties() {
            return List.of();
        }
    }

    record ContextSealed(UUID caseId, UUID handoffId, int turn, JsonNode sealed) implements CaseEvent {
        @Override
        public String type() {
            return "case.context-sealed";
        }

        @Override
        public List<Oin> parties() {
            return List.of();
        }
    }

    record BatonPassed(UUID caseId, UUID handoffId, Oin from, Oin to, int turn, Instant passedAt) implements CaseEvent {
        @Override
        public String type() {
            return "case.baton-passed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(from, to);
        }
    }

    /** Why the baton doesn't move. */
    enum BatonRefusal {
        STALE_TURN,
        CASE_CLOSED,
        NOT_HOLDER,
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
            implements CaseEvent {
        @Override
        public String type() {
            return "case.baton-refused";
        }

        @Override
        public List<Oin> parties() {
            return List.of(sender, receiver);
        }
    }

    record RequirementMet(UUID caseId, UUID requirementId, Oin decidedBy, Instant decidedAt) implements CaseEvent {
        @Override
        public String type() {
            return "case.requirement-met";
        }

        @Override
        public List<Oin> parties() {
            return List.of(decidedBy);
        }
    }

    record RequirementWaived(UUID caseId, UUID requirementId, Oin decidedBy, Instant decidedAt) implements CaseEvent {
        @Override
        public String type() {
            return "case.requirement-waived";
        }

        @Override
        public List<Oin> parties() {
            return List.of(decidedBy);
        }
    }

    record Closed(UUID caseId, Oin holder, int turn, Instant closedAt) implements CaseEvent {
        @Override
        public String type() {
            return "case.closed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder);
        }
    }

    record Reopened(UUID caseId, Oin holder, int turn, Instant reopenedAt) implements CaseEvent {
        @Override
        public String type() {
            return "case.reopened";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder);
        }
    }
}
