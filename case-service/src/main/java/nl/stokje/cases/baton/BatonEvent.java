package nl.stokje.cases.baton;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.coordination.CoordinationEvent;
import nl.stokje.cases.disclosure.DisclosureEvent;
import nl.stokje.cases.nextdate.Rung;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What case-service tells the others. Nothing readable in it is personal (I6). */
public sealed interface BatonEvent extends PublicEvent
        permits DisclosureEvent,
                CoordinationEvent,
                BatonEvent.Opened,
                BatonEvent.BatonPassed,
                BatonEvent.RequirementMet,
                BatonEvent.RequirementWaived,
                BatonEvent.RungReached,
                BatonEvent.Closed,
                BatonEvent.Reopened {
    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    record Opened(UUID caseId, UUID intakeId, Oin holder, int turn, Instant openedAt) implements BatonEvent {
        @Override
        public String type() {
            return "case.opened";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder);
        }
    }

    /** By what the baton passed. */
    enum PassedBy {
        LANDING,
        SUCCESSION
    }

    /**
     * @param handoffId of a landing, else null
     * @param successionId of a succession, else null
     * @param status a closed case passes by succession, and stays closed
     */
    record BatonPassed(
            UUID caseId,
            PassedBy by,
            UUID handoffId,
            UUID successionId,
            Oin from,
            Oin to,
            int turn,
            CaseStatus status,
            Instant passedAt)
            implements BatonEvent {
        static BatonPassed byLanding(Landing landing, int turn, Instant now) {
            return new BatonPassed(
                    landing.caseId(),
                    PassedBy.LANDING,
                    landing.handoffId(),
                    null,
                    landing.sender(),
                    landing.receiver(),
                    turn,
                    CaseStatus.OPEN,
                    now);
        }

        static BatonPassed bySuccession(
                UUID caseId, UUID succession, Oin from, Oin to, int turn, CaseStatus status, Instant now) {
            return new BatonPassed(caseId, PassedBy.SUCCESSION, null, succession, from, to, turn, status, now);
        }

        @Override
        public String type() {
            return "case.baton-passed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(from, to);
        }
    }

    record RequirementMet(UUID caseId, UUID requirementId, Oin decidedBy, Instant decidedAt) implements BatonEvent {
        @Override
        public String type() {
            return "case.requirement-met";
        }

        @Override
        public List<Oin> parties() {
            return List.of(decidedBy);
        }
    }

    record RequirementWaived(UUID caseId, UUID requirementId, Oin decidedBy, Instant decidedAt) implements BatonEvent {
        @Override
        public String type() {
            return "case.requirement-waived";
        }

        @Override
        public List<Oin> parties() {
            return List.of(decidedBy);
        }
    }

    /** @param dueAt when it should have been reached; after an outage long before {@code reachedAt} */
    record RungReached(UUID caseId, Oin holder, int turn, Rung rung, Instant dueAt, Instant reachedAt)
            implements BatonEvent {
        @Override
        public String type() {
            return "case.rung-reached";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder);
        }
    }

    record Closed(UUID caseId, Oin holder, int turn, Instant closedAt) implements BatonEvent {
        @Override
        public String type() {
            return "case.closed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder);
        }
    }

    record Reopened(UUID caseId, Oin holder, int turn, Instant reopenedAt) implements BatonEvent {
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
