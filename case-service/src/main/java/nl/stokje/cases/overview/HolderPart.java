package nl.stokje.cases.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.content.ConsentView;
import nl.stokje.cases.nextdate.NextDateView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder alone sees of a case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HolderPart(
        @Schema(description = "The intake that the case was opened from; for the holder")
        IntakeId intakeId,

        @Schema(description = "When the holder looks at the case again; for the holder of an open case")
        NextDateView followUp,

        @Schema(description = "Who works on the case beside the holder; for the holder")
        List<AssistantView> assistants,

        @Schema(description = "What the citizen agreed to share; for the holder")
        List<ConsentView> consents,

        @Schema(description = "Why the case was closed; for the holder", examples = "She found a room herself")
        String closingReason) {
    static HolderPart of(CaseAccess.ByHolder access) {
        var theCase = access.theCase();
        return new HolderPart(
                theCase.intakeId(),
                NextDateView.of(theCase.nextDate()),
                access.assistances().stream().map(AssistantView::of).toList(),
                access.consents().stream().map(ConsentView::of).toList(),
                theCase.isOpen() ? null : theCase.closing().reason().text());
    }
}
