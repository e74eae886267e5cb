package nl.stokje.handoff.handoff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.conference.ConferenceRule;
import nl.stokje.handoff.handoff.FirstContact.Channel;
import nl.stokje.handoff.handoff.Outcome.Result;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.PublicEvent;

/** What happened to a handoff, as others are told; nothing personal stands in it but sealed. The key is the case. */
public sealed interface HandoffEvent extends PublicEvent {
    @JsonUnwrapped
    Subject subject();

    @Override
    @JsonIgnore
    default String key() {
        return subject().caseId().toString();
    }

    /** Both agencies, unless an event says otherwise. */
    @Override
    @JsonIgnore
    default List<Oin> parties() {
        return List.of(subject().sender(), subject().receiver());
    }

    /** Which handoff it is about; stands in every event. */
    record Subject(UUID handoffId, UUID caseId, HandoffKind kind, Oin sender, Oin receiver) {
        /** @throws Refusal when both agencies are one and the same */
        void checkThatTheyAreTwo() {
            if (sender.equals(receiver)) {
                throw Refusal.invalid(
                        "receiver", receiver, "another agency", "An agency can't pass a case to itself: it has it.");
            }
        }
    }

    /** The sender learns of it when case-service has said that it holds the case. */
    record Requested(Subject subject, Urgency urgency, Instant requestedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.requested";
        }

        @Override
        public List<Oin> parties() {
            return List.of(subject.receiver());
        }
    }

    record RequestConfirmed(Subject subject, Instant confirmedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.request-confirmed";
        }
    }

    record Refused(Subject subject, Instant refusedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.refused";
        }
    }

    /**
     * The receiver learns of it when it is offered.
     *
     * @param sealed need, purpose, basis and categories, for case-service
     */
    record Proposed(Subject subject, Urgency urgency, Instant proposedAt, JsonNode sealed) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.proposed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(subject.sender());
        }
    }

    /** @param turn the turn that a pass of the baton will expect, stamped by case-service (I2) */
    record Offered(Subject subject, Urgency urgency, int turn, Instant offeredAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.offered";
        }
    }

    record QuestionAsked(Subject subject, int number, Instant at) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.question-asked";
        }
    }

    record QuestionAnswered(Subject subject, int number, Instant at) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.question-answered";
        }
    }

    record Accepted(Subject subject, int turn, Instant acceptedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.accepted";
        }
    }

    record Declined(Subject subject, DeclineCause declineCause, Instant declinedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.declined";
        }
    }

    /** Before the case is offered again, or in a crisis after it, those involved talk; told to who must see to it. */
    record ConferenceNeeded(Subject subject, ConferenceRule.ConferenceReason reason, Instant neededAt)
            implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.conference-needed";
        }

        @Override
        public List<Oin> parties() {
            return List.of(subject.sender());
        }
    }

    record Released(Subject subject, Instant releasedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.released";
        }
    }

    record Withdrawn(
            Subject subject,
            Instant withdrawnAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.withdrawn";
        }
    }

    record Lapsed(
            Subject subject,
            Phase phase,
            Instant lapsedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.lapsed";
        }
    }

    record Voided(
            Subject subject,
            VoidReason reason,
            Instant voidedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.voided";
        }
    }

    /** A share of the time that something may take has passed, and it hasn't been done. */
    record RungReached(
            Subject subject,
            Phase phase,
            Rung rung,
            Instant dueAt,
            Instant reachedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.rung-reached";
        }
    }

    /**
     * @param turn the turn that the pass expects
     * @param channel how they met; null where landing is no contact with the citizen
     */
    record LandingReported(Subject subject, int turn, Channel channel, Instant contactAt, Instant reportedAt)
            implements HandoffEvent {
        static LandingReported of(Subject subject, int turn, FirstContact contact, Instant now) {
            return contact == null
                    ? new LandingReported(subject, turn, null, null, now)
                    : new LandingReported(subject, turn, contact.channel(), contact.contactAt(), now);
        }

        @Override
        public String type() {
            return "handoff.landing-reported";
        }
    }

    /** @param turn the one under which it landed: for a transfer the new one */
    record Landed(Subject subject, int turn, Instant landedAt) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.landed";
        }
    }

    record Concluded(
            Subject subject,
            Result result,
            Instant concludedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.concluded";
        }
    }

    /** Concluded without an outcome: it ended with the case, or with one of the agencies. */
    record AssistanceEnded(
            Subject subject,
            EndOfAssistance reason,
            Instant endedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.assistance-ended";
        }
    }

    /**
     * For the receiver's feed only.
     *
     * @param sha256 of the JWE as it is handed out, in lower-case hex
     * @param sealed the JWE itself, unless it is too large for a feed
     */
    record ContextAvailable(Subject subject, String url, String sha256, JsonNode sealed) implements HandoffEvent {
        @Override
        public String type() {
            return "handoff.context-available";
        }

        @Override
        public List<Oin> parties() {
            return List.of();
        }

        public ContextAvailable withoutSealed() {
            return new ContextAvailable(subject, url, sha256, null);
        }
    }
}
