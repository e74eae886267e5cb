package nl.stokje.cases.coordination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent;
import nl.stokje.kit.Oin;

/** What is told of agencies that work on a case beside its holder. */
public sealed interface CoordinationEvent extends BatonEvent {
    record AssistanceBegun(UUID caseId, UUID handoffId, Oin holder, Oin assistant, int turn, Instant begunAt)
            implements CoordinationEvent {
        @Override
        public String type() {
            return "case.assistance-begun";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder, assistant);
        }
    }

    /** Why an agency assists no longer. BECAME_HOLDER: the baton passed to it. */
    enum EndOfAssistance {
        LEFT,
        CASE_CLOSED,
        AGENCY_REMOVED,
        BECAME_HOLDER
    }

    /** One of holder and assistant proposes who speaks to the citizen for all. */
    record CoordinatorProposed(
            UUID caseId, Oin holder, Oin assistant, Oin coordinator, Oin proposedBy, int turn, Instant proposedAt)
            implements CoordinationEvent {
        @Override
        public String type() {
            return "case.coordinator-proposed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder, assistant);
        }
    }

    /** @param lead who keeps it */
    record CoordinatorDeclined(
            UUID caseId, Oin holder, Oin assistant, Oin coordinator, Oin declinedBy, int turn, Instant declinedAt)
            implements CoordinationEvent {
        @Override
        public String type() {
            return "case.coordinator-declined";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder, assistant);
        }
    }

    /** Why another agency speaks to the citizen now. */
    enum CoordinatorChangeReason {
        AGREED,
        ASSISTANCE_ENDED,
        BATON_PASSED
    }

    record CoordinatorChanged(
            UUID caseId,
            Oin holder,
            Oin formerCoordinator,
            Oin coordinator,
            int turn,
            CoordinatorChangeReason reason,
            Instant changedAt)
            implements CoordinationEvent {
        @Override
        public String type() {
            return "case.coordinator-changed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder, formerCoordinator, coordinator);
        }
    }

    record AssistanceEnded(
            UUID caseId, UUID handoffId, Oin holder, Oin assistant, int turn, Instant endedAt, EndOfAssistance reason)
            implements CoordinationEvent {
        @Override
        public String type() {
            return "case.assistance-ended";
        }

        @Override
        public List<Oin> parties() {
            return List.of(holder, assistant);
        }
    }
}
