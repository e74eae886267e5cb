package nl.stokje.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What case-service tells the others. Nothing readable in it is personal (I6). */
public sealed interface CaseEvent extends PublicEvent
        permits HandoffAnswer,
                WorkingTogether,
                CaseEvent.Opened,
                CaseEvent.BatonPassed,
                CaseEvent.RequirementMet,
                CaseEvent.RequirementWaived,
                CaseEvent.Closed,
                CaseEvent.Reopened {
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
