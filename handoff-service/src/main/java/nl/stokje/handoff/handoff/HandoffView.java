package nl.stokje.handoff.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A handoff as its parties see it. Both see the same state and turn; only who wrote the proposal sees the proposal. */
@Schema(name = "Handoff", description = "A handoff as its parties see it")
public record HandoffView(
        HandoffId id,
        CaseId caseId,
        HandoffKind kind,

        @Schema(description = "How far the handoff has come; the README of the service says who moves it on")
        HandoffState state,

        @Schema(description = "The agency that has the case passed, or that is asked for it")
        Oin sender,

        @Schema(description = "The agency that the case is passed to, or that asked for it")
        Oin receiver,

        Urgency urgency,

        @Schema(
                description = "The turn that the pass will expect; once landed, the turn under which it landed",
                examples = "1")
        Integer turn,

        @Schema(description = "Once void: why") VoidReason voidReason,

        @Schema(description = "Once void: why, in a sentence")
        String voidDetail,

        @Schema(description = "Once lapsed: what was waited for in vain")
        Phase lapsedIn,

        @Schema(description = "Once declined: where the cause lies")
        DeclineCause declineCause,

        @Schema(description = "Once declined: who could help better, if known")
        Oin betterAgency,

        @Schema(description = "The agency that must act next; absent when case-service must, or nobody")
        Oin waitsFor,

        @Schema(description = "Until when that agency may take", examples = "2026-11-24T09:00:00Z")
        Instant dueAt,

        @Schema(description = "The highest rung (escalation step) that was reached meanwhile")
        Rung rung,

        @Schema(description = "Once the landing is reported: how receiver and citizen met")
        LandingChannel channel,

        @Schema(description = "Once the landing is reported: when they met", examples = "2026-11-24T09:00:00Z")
        Instant contactAt,

        @Schema(description = "The landed transfer that this one gives back")
        HandoffId returns,

        @Schema(description = "Why those involved must still talk; in a crisis the offer goes first")
        ConferenceReason conferenceOwed,

        @Schema(description = "What is proposed; for who wrote it and, of a request, for the holder; not in lists")
        ProposalView proposal,

        @Schema(description = "When the receiver asked for it, if it did", examples = "2026-11-22T09:00:00Z")
        Instant requestedAt,

        @Schema(description = "When the holder could know of the request", examples = "2026-11-22T09:00:00Z")
        Instant requestConfirmedAt,

        @Schema(description = "When the sender proposed it, or granted the request", examples = "2026-11-22T09:00:00Z")
        Instant proposedAt,

        @Schema(description = "When the receiver could know of it", examples = "2026-11-22T09:00:00Z")
        Instant offeredAt,

        @Schema(description = "When the receiver accepted", examples = "2026-11-22T09:00:00Z")
        Instant acceptedAt,

        @Schema(description = "When the receiver reported its landing", examples = "2026-11-22T09:00:00Z")
        Instant landingReportedAt,

        @Schema(description = "When case-service let it land", examples = "2026-11-22T09:00:00Z")
        Instant landedAt,

        @Schema(description = "When it was concluded", examples = "2026-11-22T09:00:00Z")
        Instant concludedAt,

        @Schema(description = "When it ended without landing", examples = "2026-11-22T09:00:00Z")
        Instant endedAt) {
    /** The proposal in the words of who wrote it. */
    @Schema(name = "HandoffProposal", description = "What is proposed or requested, in the words of who wrote it")
    public record ProposalView(
            Need need,

            @Schema(description = "Why, in a sentence", examples = "A safe place for tonight")
            String purpose,

            @Schema(description = "Why the content may be shared; absent in a request")
            Basis basis,

            @Schema(description = "What the sender asks to let travel; absent in a request")
            List<Category> categories) {}

    /** Without anything that somebody wrote or decided. */
    public static HandoffView thin(Handoff handoff) {
        return of(handoff, Optional.empty(), null);
    }

    public static HandoffView seenBy(Oin agency, Handoff handoff) {
        var proposal = handoff.proposal();
        var declined = handoff.decisions().stream()
                .filter(decision -> decision.choice() == HandoffChoice.DECLINE)
                .findFirst();
        return of(
                handoff,
                declined,
                showsProposalTo(agency, handoff)
                        ? new ProposalView(
                                proposal.need(),
                                PersonalText.textOf(proposal.purpose()),
                                proposal.basis(),
                                proposal.categories())
                        : null);
    }

    /** The sender wrote its proposal, the receiver its request, which the holder reads too. */
    static boolean showsProposalTo(Oin agency, Handoff handoff) {
        var isRequest = handoff.progress().milestones().proposedAt() == null;
        return handoff.sender().equals(agency)
                || isRequest && handoff.receiver().equals(agency);
    }

    private static HandoffView of(Handoff handoff, Optional<Decision> declined, ProposalView shown) {
        var times = handoff.progress().milestones();
        var turns = handoff.progress().turns();
        var ending = handoff.progress().ending();
        var waiting = handoff.progress().waiting();
        var contact = handoff.landing().report() == null
                ? null
                : handoff.landing().report().contact();
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
                handoff.proposal().returns(),
                handoff.conversation().conferenceOwed(),
                shown,
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
