package nl.stokje.handoff.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.domain.FirstContact.Channel;
import nl.stokje.handoff.domain.Outcome.Result;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What happened to a handoff, as others are told; nothing personal stands in it but sealed. The key is the case. */
public sealed interface HandoffEvent extends PublicEvent {
    UUID handoffId();

    UUID caseId();

    @Override
    @JsonIgnore
    default String key() {
        return caseId().toString();
    }

    /** @param sealed need, purpose, basis and categories, for case-service */
    record Proposed(
            UUID handoffId,
            UUID caseId,
            Kind kind,
            Oin sender,
            Oin receiver,
            Urgency urgency,
            Instant proposedAt,
            JsonNode sealed)
            implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.proposed";
        }

        /** The receiver learns of it when it is offered. */
        @Override
        public List<Oin> parties() {
            return List.of(sender);
        }
    }

    /** Something that both agencies are told. */
    sealed interface BetweenBoth extends HandoffEvent {
        Oin sender();

        Oin receiver();

        @Override
        @JsonIgnore
        default List<Oin> parties() {
            return List.of(sender(), receiver());
        }
    }

    /** @param turn the turn that a pass of the baton will expect, stamped by case-service (I2) */
    record Offered(
            UUID handoffId,
            UUID caseId,
            Kind kind,
            Oin sender,
            Oin receiver,
            Urgency urgency,
            int turn,
            Instant offeredAt)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.offered";
        }
    }

    record QuestionAsked(UUID handoffId, UUID caseId, Oin sender, Oin receiver, int number, Instant at)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.question-asked";
        }
    }

    record QuestionAnswered(UUID handoffId, UUID caseId, Oin sender, Oin receiver, int number, Instant at)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.question-answered";
        }
    }

    record Accepted(UUID handoffId, UUID caseId, Oin sender, Oin receiver, int turn, Instant acceptedAt)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.accepted";
        }
    }

    record Declined(UUID handoffId, UUID caseId, Oin sender, Oin receiver, Side side, Instant declinedAt)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.declined";
        }
    }

    record Released(UUID handoffId, UUID caseId, Oin sender, Oin receiver, Instant releasedAt) implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.released";
        }
    }

    record Withdrawn(
            UUID handoffId,
            UUID caseId,
            Oin sender,
            Oin receiver,
            Instant withdrawnAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.withdrawn";
        }
    }

    record Voided(
            UUID handoffId,
            UUID caseId,
            Oin sender,
            Oin receiver,
            VoidReason reason,
            Instant voidedAt,
            @JsonIgnore List<Oin> parties)
            implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.voided";
        }
    }

    /** @param turn the turn that the pass expects */
    record LandingReported(
            UUID handoffId,
            UUID caseId,
            Oin sender,
            Oin receiver,
            int turn,
            Channel channel,
            Instant contactAt,
            Instant reportedAt)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.landing-reported";
        }
    }

    /** @param turn the new one */
    record Landed(UUID handoffId, UUID caseId, Oin sender, Oin receiver, int turn, Instant landedAt)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.landed";
        }
    }

    record Concluded(UUID handoffId, UUID caseId, Oin sender, Oin receiver, Result result, Instant concludedAt)
            implements BetweenBoth {
        @Override
        public String type() {
            return "handoff.concluded";
        }
    }

    /**
     * For the receiver's feed only.
     *
     * @param sha256 of the JWE as it is handed out, in lower-case hex
     * @param sealed the JWE itself, unless it is too large for a feed
     */
    record ContextAvailable(UUID handoffId, UUID caseId, String url, String sha256, JsonNode sealed)
            implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.context-available";
        }

        @Override
        @JsonIgnore
        public List<Oin> parties() {
            return List.of();
        }

        public ContextAvailable withoutSealed() {
            return new ContextAvailable(handoffId, caseId, url, sha256, null);
        }
    }
}
