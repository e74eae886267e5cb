package nl.stokje.handoff.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.conference.ConferenceRule;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A handoff as its parties see it. Both see the same state and turn; what was asked only the sender. */
@Schema(name = "Handoff")
public record HandoffView(
        UUID id,
        UUID caseId,
        HandoffKind kind,
        HandoffState state,
        Oin sender,
        Oin receiver,
        Urgency urgency,

        @Schema(description = "The turn that the pass will expect; once landed, the turn under which it landed")
        Integer turn,

        @Schema(description = "Once void: why") VoidReason voidReason,

        @Schema(description = "Once void: why, in a sentence")
        String voidDetail,

        @Schema(description = "Once lapsed: what was waited for in vain")
        Phase lapsedIn,

        @Schema(description = "Once declined: whose side the reason lies on")
        DeclineCause declineCause,

        @Schema(description = "Once declined: who could help better, if known")
        Oin betterAgency,

        @Schema(description = "Whose move it is; absent when it is case-service's or nobody's")
        Oin waitsFor,

        @Schema(description = "Until when it may take") Instant dueAt,

        @Schema(description = "How far it has climbed the ladder since")
        Rung rung,

        FirstContact.Channel channel,
        Instant contactAt,

        @Schema(description = "The landed transfer that this one gives back")
        UUID returns,

        @Schema(description = "Why those involved must still talk; in a crisis the offer goes first")
        ConferenceRule.ConferenceReason conferenceOwed,

        @Schema(description = "What was asked; for who wrote it and, of a request, for the holder; not in lists")
        ProposalView asked,

        @Schema(description = "When the receiver asked for it, if it did")
        Instant requestedAt,

        @Schema(description = "When the holder could know of the request")
        Instant requestConfirmedAt,

        @Schema(description = "When the sender proposed it, or granted the request")
        Instant proposedAt,

        Instant offeredAt,
        Instant acceptedAt,
        Instant landingReportedAt,
        Instant landedAt,
        Instant concludedAt,

        @Schema(description = "When it ended without landing")
        Instant endedAt) {
    /** The proposal in the sender's own words. */
    public record ProposalView(Need need, String purpose, Basis basis, List<Category> categories) {}

    /** How it stands: nothing that somebody wrote or decided. */
    static HandoffView thin(Handoff handoff) {
        return of(handoff, Optional.empty(), null);
    }

    static HandoffView seenBy(Oin agency, Handoff handoff) {
        var proposal = handoff.proposal();
        var declined = handoff.decisions().stream()
                .filter(decision -> decision.choice() == Decision.Choice.DECLINE)
                .findFirst();
        return of(
                handoff,
                declined,
                handoff.isAskedBy(agency)
                        ? new ProposalView(proposal.need(), proposal.purpose(), proposal.basis(), proposal.categories())
                        : null);
    }

    private static HandoffView of(Handoff handoff, Optional<Decision> declined, ProposalView asked) {
        var times = handoff.milestones();
        var turns = handoff.turns();
        var ending = handoff.ending();
        var waiting = handoff.waiting();
        var contact =
                handoff.landingReport() == null ? null : handoff.landingReport().contact();
        return new HandoffView(
                handoff.id(),
                handoff.caseId(),
                handoff.kind(),
                handoff.state(),
                handoff.sender(),
                handoff.receiver(),
                handoff.proposal().urgency(),
                turns.landed() == null ? turns.expected() : turns.landed(),
                ending.voidReason(),
                ending.detail(),
                ending.lapsedIn(),
                declined.map(Decision::declineCause).orElse(null),
                declined.map(Decision::betterAgency).orElse(null),
                waiting.agency(),
                waiting.dueAt(),
                waiting.rung(),
                contact == null ? null : contact.channel(),
                contact == null ? null : contact.contactAt(),
                handoff.returns(),
                handoff.conferenceOwed(),
                asked,
                times.requestedAt(),
                times.requestConfirmedAt(),
                times.proposedAt(),
                times.offeredAt(),
                times.acceptedAt(),
                times.landingReportedAt(),
                times.landedAt(),
                times.concludedAt(),
                times.endedAt());
    }
}
