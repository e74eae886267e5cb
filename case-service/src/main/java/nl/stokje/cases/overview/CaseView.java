package nl.stokje.cases.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseSummary;
import nl.stokje.cases.baton.NextDate;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.Consent;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.coordination.Assistance;
import nl.stokje.cases.coordination.CoordinatingAgency;
import nl.stokje.cases.disclosure.Disclosure.VisibleContent;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.cases.requirement.Requirement;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as an agency sees it: who held it before sees who answers for it, who assists also what was agreed, and whoever
 * holds it all.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        @JsonUnwrapped CaseSummary summary,
        @JsonUnwrapped Agreed agreed,
        @JsonUnwrapped Own own) {

    /** For the holder and who assists. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agreed(
            @Schema(
                    description =
                            "Who speaks to the citizen for all: the holder, unless agreed otherwise; for holder and who assists")
            Oin coordinator,

            @Schema(description = "What is proposed about the lead; for the holder and who assists")
            CoordinatorProposal coordinatorProposal,

            @Schema(description = "For the holder and who assists")
            List<RequirementView> requirements,

            @Schema(
                    description =
                            "What the citizen told, to the letter, as far as it may be seen; for the holder and who assists")
            IntakeContent intakeContent,

            List<ItemView> items,

            @Schema(description = "What is held back from this reader, since the basis of its handoff doesn't cover it")
            List<HeldBack> heldBack) {
        static Agreed of(
                CoordinatingAgency coordinator, Case theCase, List<Requirement> requirements, VisibleContent shown) {
            return new Agreed(
                    coordinator.of(theCase),
                    CoordinatorProposal.of(coordinator),
                    requirements.stream().map(RequirementView::of).toList(),
                    shown.intakeContent(),
                    shown.items().stream().map(ItemView::of).toList(),
                    shown.heldBack());
        }
    }

    /** For the holder alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Own(
            UUID intakeId,

            @Schema(description = "When the holder looks at it again; for the holder of an open case")
            NextDateView nextDate,

            @Schema(description = "Who works on it beside the holder; for the holder")
            List<AssistantView> assistants,

            @Schema(description = "For the holder") List<ConsentView> consents,

            @Schema(description = "Why it was closed; for the holder")
            String closingReason) {
        static Own of(Case theCase, List<Assistance> assistants, List<Consent> consents) {
            return new Own(
                    theCase.intakeId(),
                    NextDateView.of(theCase.nextDate()),
                    assistants.stream().map(AssistantView::of).toList(),
                    consents.stream().map(ConsentView::of).toList(),
                    theCase.isOpen() ? null : theCase.closing().reason());
        }
    }

    /** For who held it before. */
    static CaseView thin(Case theCase) {
        return new CaseView(CaseSummary.of(theCase), null, null);
    }

    /** For who assists. */
    static CaseView agreed(Case theCase, Agreed agreed) {
        return new CaseView(CaseSummary.of(theCase), agreed, null);
    }

    /** For the holder. */
    static CaseView whole(Case theCase, Agreed agreed, Own own) {
        return new CaseView(CaseSummary.of(theCase), agreed, own);
    }

    /** When the holder looks at the case again; {@code what} is absent where nobody chose the date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextDateView(Instant dueAt, String what, Instant setAt) {
        static NextDateView of(NextDate date) {
            return date == null ? null : new NextDateView(date.dueAt(), date.what(), date.setAt());
        }
    }

    /** Who would speak for all, and which side proposes it; the other agrees. */
    public record CoordinatorProposal(Oin coordinator, Oin proposedBy) {
        static CoordinatorProposal of(CoordinatingAgency coordinator) {
            return coordinator.proposed() == null
                    ? null
                    : new CoordinatorProposal(coordinator.proposed(), coordinator.proposedBy());
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
}
