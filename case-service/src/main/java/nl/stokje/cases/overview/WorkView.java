package nl.stokje.cases.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.stokje.cases.assignment.AssignmentView;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.content.ContextItemView;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.coordination.CoordinatorProposal;
import nl.stokje.cases.disclosure.Sharing.HeldBack;
import nl.stokje.cases.nextdate.NextDateView;
import nl.stokje.cases.overview.CaseAccess.WorkedOn;
import nl.stokje.cases.requirement.RequirementView;
import nl.stokje.kit.Oin;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder and who assists see of a case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkView(
        @Schema(
                description =
                        "Who speaks to the citizen for all: the holder, unless agreed otherwise; for holder and who assists")
        Oin coordinator,

        @Schema(description = "Which other coordinator is proposed; for the holder and who assists")
        CoordinatorProposal coordinatorProposal,

        @Schema(
                description =
                        "When the holder looks at the case again; of an open case, for the holder and who assists")
        NextDateView followUp,

        @Schema(description = "Who works on the case beside the holder; for the holder and who assists")
        List<AssistantView> assistants,

        @Schema(
                description =
                        "Who of your own agency works on the case, and what it calls the case; for your agency alone")
        AssignmentView assignment,

        @Schema(description = "What procedures ask for in this case; for the holder and who assists")
        List<RequirementView> requirements,

        @Schema(
                description =
                        "What the citizen told, to the letter, as far as it may be seen; for the holder and who assists")
        IntakeContent intakeContent,

        @Schema(description = "What was added, as far as it may be seen; for the holder and who assists")
        List<ContextItemView> items,

        @Schema(description = "What is held back from this reader, since the basis of its handoff doesn't cover it")
        List<HeldBack> heldBack) {
    static WorkView of(WorkedOn work, Case theCase, Language language) {
        return new WorkView(
                work.coordinator().of(theCase),
                CoordinatorProposal.of(work.coordinator()),
                NextDateView.of(theCase.nextDate()),
                work.assistances().stream().map(AssistantView::of).toList(),
                AssignmentView.of(work.assignment()),
                work.requirements().stream()
                        .map(requirement -> RequirementView.of(requirement, language))
                        .toList(),
                work.content().intakeContent(),
                ContextItemView.allOf(work.content().items()),
                work.content().heldBack());
    }
}
