package nl.stokje.cases.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.application.Disclosure.Shown;
import nl.stokje.cases.domain.Assistance;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.CaseStatus;
import nl.stokje.cases.domain.Category;
import nl.stokje.cases.domain.Consent;
import nl.stokje.cases.domain.ContextItem;
import nl.stokje.cases.domain.Lead;
import nl.stokje.cases.domain.Requirement;
import nl.stokje.cases.domain.Sharing.HeldBack;
import nl.stokje.cases.domain.Told;
import nl.stokje.cases.domain.Urgency;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as an agency sees it. Who held it before sees the first fields: who answers now, in which turn; who assists also
 * what was agreed; whoever holds it sees all.
 *
 * @param told what the citizen told, as far as the basis of the handoff covers; absent for an agency that no longer holds it
 * @param heldBack what is held back from this reader, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID id,
        CaseStatus status,

        @Schema(description = "Who answers for it; of a closed case, who did last")
        Oin holder,

        @Schema(description = "How often the baton was passed on or taken up, from 1")
        int turn,

        @Schema(
                description =
                        "Who speaks to the citizen for all: the holder, unless agreed otherwise; for holder and who assists")
        Oin lead,

        Urgency urgency,
        Instant openedAt,
        Instant closedAt,

        @Schema(description = "What is proposed about the lead; for the holder and who assists")
        LeadProposal leadProposal,

        @Schema(description = "Why it was closed; for the holder")
        String closedBecause,

        UUID intakeId,

        @Schema(description = "Who works on it beside the holder; for the holder")
        List<AssistantView> assistants,

        List<RequirementView> requirements,

        @Schema(
                description =
                        "What the citizen told, to the letter, as far as it may be seen; for the holder and who assists")
        Told told,

        List<ItemView> items,

        @Schema(description = "What is held back from this reader, since the basis of its handoff doesn't cover it")
        List<HeldBack> heldBack,

        List<ConsentView> consents) {

    /** Who would speak for all, and which side proposes it; the other agrees. */
    public record LeadProposal(Oin lead, Oin proposedBy) {
        static LeadProposal of(Lead lead) {
            return lead.proposed() == null ? null : new LeadProposal(lead.proposed(), lead.proposedBy());
        }
    }

    /** An agency that assists, by which handoff and since when. */
    public record AssistantView(Oin agency, UUID handoffId, Instant begunAt) {
        static AssistantView of(Assistance assistance) {
            return new AssistantView(assistance.assistant(), assistance.handoffId(), assistance.begunAt());
        }
    }

    /** A requirement and how it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequirementView(
            UUID id,
            @Schema(examples = "parental-signature") String code,
            String label,
            Requirement.Status status,

            @Schema(description = "How it was met, or why it was set aside")
            String reason,

            Oin decidedBy) {
        static RequirementView of(Requirement requirement) {
            return new RequirementView(
                    requirement.id(),
                    requirement.code(),
                    requirement.label(),
                    requirement.status(),
                    requirement.reason(),
                    requirement.decidedBy());
        }
    }

    /** An item of context, and which agency added it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemView(
            UUID id,
            Category category,
            String text,
            boolean special,
            boolean professionalSecrecy,
            boolean protectedExistence,
            String observer,
            String confidence,
            Instant expiresAt,
            Oin addedBy,
            Instant addedAt) {
        static ItemView of(ContextItem item) {
            var note = item.note();
            return new ItemView(
                    item.id(),
                    note.category(),
                    note.text(),
                    note.special(),
                    note.professionalSecrecy(),
                    note.protectedExistence(),
                    note.observer(),
                    note.confidence(),
                    note.expiresAt(),
                    item.addedBy(),
                    item.addedAt());
        }
    }

    /** A consent to share, as it was recorded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConsentView(
            UUID id,
            Consent.GivenBy givenBy,
            String representative,
            Set<Oin> receivers,
            Set<Category> categories,
            Instant until) {
        static ConsentView of(Consent consent) {
            var given = consent.given();
            return new ConsentView(
                    consent.id(),
                    given.givenBy(),
                    given.representative(),
                    given.receivers(),
                    given.categories(),
                    given.until());
        }
    }

    /** Who answers for it, and nothing else: for lists, and for who held it before. */
    static CaseView thin(Case about) {
        return new CaseView(
                about.id(),
                about.status(),
                about.holder(),
                about.turn(),
                null,
                about.urgency(),
                about.openedAt(),
                about.isOpen() ? null : about.closing().at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With what may be seen of it by an agency that assists. */
    static CaseView agreed(Case about, Lead lead, List<Requirement> requirements, Shown shown) {
        return thin(about).with(lead.of(about), LeadProposal.of(lead), null, null, null, requirements, shown, null);
    }

    static CaseView whole(
            Case about,
            Lead lead,
            List<Assistance> assistants,
            List<Requirement> requirements,
            List<Consent> consents,
            Shown shown) {
        return thin(about)
                .with(
                        lead.of(about),
                        LeadProposal.of(lead),
                        about.isOpen() ? null : about.closing().reason(),
                        about.intakeId(),
                        assistants.stream().map(AssistantView::of).toList(),
                        requirements,
                        shown,
                        consents.stream().map(ConsentView::of).toList());
    }

    private CaseView with(
            Oin leading,
            LeadProposal proposal,
            String because,
            UUID intake,
            List<AssistantView> beside,
            List<Requirement> asked,
            Shown shown,
            List<ConsentView> agreedTo) {
        return new CaseView(
                id,
                status,
                holder,
                turn,
                leading,
                urgency,
                openedAt,
                closedAt,
                proposal,
                because,
                intake,
                beside,
                asked.stream().map(RequirementView::of).toList(),
                shown.told(),
                shown.items().stream().map(ItemView::of).toList(),
                shown.heldBack(),
                agreedTo);
    }
}
