package nl.stokje.handoff.handoff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What happened to a handoff, as it is published; nothing personal is in it unless sealed. The key is the case. */
public sealed interface HandoffEvent extends PublicEvent {
    @JsonUnwrapped
    HandoffRef ref();

    /** The names on the wire. */
    @Override
    @JsonIgnore
    default String type() {
        return switch (this) {
            case Requested _ -> "handoff.requested";
            case RequestConfirmed _ -> "handoff.request-confirmed";
            case Refused _ -> "handoff.refused";
            case Proposed _ -> "handoff.proposed";
            case Offered _ -> "handoff.offered";
            case QuestionAsked _ -> "handoff.question-asked";
            case QuestionAnswered _ -> "handoff.question-answered";
            case Accepted _ -> "handoff.accepted";
            case Declined _ -> "handoff.declined";
            case ConferenceNeeded _ -> "handoff.conference-needed";
            case Released _ -> "handoff.released";
            case Withdrawn _ -> "handoff.withdrawn";
            case Lapsed _ -> "handoff.lapsed";
            case Voided _ -> "handoff.voided";
            case RungReached _ -> "handoff.rung-reached";
            case LandingReported _ -> "handoff.landing-reported";
            case Landed _ -> "handoff.landed";
            case Concluded _ -> "handoff.concluded";
            case AssistanceEnded _ -> "handoff.assistance-ended";
            case ContextAvailable _ -> "handoff.context-available";
        };
    }

    @Override
    @JsonIgnore
    default String key() {
        return ref().caseId().toString();
    }

    /** Both agencies, unless an event says otherwise. */
    @Override
    @JsonIgnore
    default List<Oin> parties() {
        return List.of(ref().sender(), ref().receiver());
    }

    /** The sender learns of the request once case-service has said that the sender holds the case. */
    record Requested(HandoffRef ref, Urgency urgency, Instant requestedAt) implements HandoffEvent {
        @Override
        public List<Oin> parties() {
            return List.of(ref.receiver());
        }
    }

    record RequestConfirmed(HandoffRef ref, Instant confirmedAt) implements HandoffEvent {}

    record Refused(HandoffRef ref, Instant refusedAt) implements HandoffEvent {}

    /**
     * The receiver learns of the handoff when it is offered.
     *
     * @param sealed need, purpose, basis and categories, for case-service
     */
    record Proposed(HandoffRef ref, Urgency urgency, Instant proposedAt, JsonNode sealed) implements HandoffEvent {
        @Override
        public List<Oin> parties() {
            return List.of(ref.sender());
        }
    }

    /** @param turn the turn that a pass of the baton will expect, stamped by case-service (I2) */
    record Offered(HandoffRef ref, Urgency urgency, int turn, Instant offeredAt) implements HandoffEvent {}

    record QuestionAsked(HandoffRef ref, int number, Instant askedAt) implements HandoffEvent {}

    record QuestionAnswered(HandoffRef ref, int number, Instant answeredAt) implements HandoffEvent {}

    record Accepted(HandoffRef ref, int turn, Instant acceptedAt) implements HandoffEvent {}

    record Declined(HandoffRef ref, DeclineCause declineCause, Instant declinedAt) implements HandoffEvent {}

    /** Before the case is offered again, or in a crisis after it, those involved talk; the sender sees to it. */
    record ConferenceNeeded(HandoffRef ref, ConferenceReason reason, Instant neededAt) implements HandoffEvent {
        @Override
        public List<Oin> parties() {
            return List.of(ref.sender());
        }
    }

    record Released(HandoffRef ref, Instant releasedAt) implements HandoffEvent {}

    record Withdrawn(
            HandoffRef ref, Instant withdrawnAt, @JsonIgnore List<Oin> parties) implements HandoffEvent {}

    record Lapsed(
            HandoffRef ref,
            Phase phase,
            Instant lapsedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {}

    record Voided(
            HandoffRef ref,
            VoidReason reason,
            Instant voidedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {}

    /** A share of the time that something may take has passed, and it hasn't been done. */
    record RungReached(
            HandoffRef ref,
            Phase phase,
            Rung rung,
            Instant dueAt,
            Instant reachedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {}

    /**
     * @param turn the turn that the pass expects
     * @param channel how they met; null where landing is no contact with the citizen
     */
    record LandingReported(HandoffRef ref, int turn, LandingChannel channel, Instant contactAt, Instant reportedAt)
            implements HandoffEvent {
        static LandingReported of(HandoffRef ref, int turn, FirstContact contact, Instant now) {
            return contact == null
                    ? new LandingReported(ref, turn, null, null, now)
                    : new LandingReported(ref, turn, contact.channel(), contact.contactAt(), now);
        }
    }

    /** @param turn the one under which it landed: for a transfer the new one */
    record Landed(HandoffRef ref, int turn, Instant landedAt) implements HandoffEvent {}

    record Concluded(
            HandoffRef ref,
            OutcomeResult result,
            Instant concludedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {}

    /** Concluded without an outcome: it ended with the case, or with one of the agencies. */
    record AssistanceEnded(
            HandoffRef ref,
            EndOfAssistance reason,
            Instant endedAt,
            @JsonIgnore List<Oin> parties) implements HandoffEvent {}

    /**
     * For the receiver's feed only.
     *
     * @param sha256 of the JWE as it is handed out, in lower-case hex
     * @param sealed the JWE itself, unless it is too large for a feed
     */
    record ContextAvailable(HandoffRef ref, String url, String sha256, JsonNode sealed) implements HandoffEvent {
        @Override
        public List<Oin> parties() {
            return List.of();
        }

        public ContextAvailable withoutSealed() {
            return new ContextAvailable(ref, url, sha256, null);
        }
    }
}
