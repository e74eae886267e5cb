package nl.stokje.cases.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.stokje.cases.baton.IntakeId;
import nl.stokje.cases.content.ConsentView;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder alone sees of a case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HolderPart(
        @Schema(description = "The intake that the case was opened from; for the holder")
        IntakeId intakeId,

        @Schema(description = "What the citizen agreed to share; for the holder")
        List<ConsentView> consents,

        @Schema(description = "Why the case was closed; for the holder", examples = "She found a room herself")
        String closingReason,

        @Schema(
                description = "What the holder said at the closing to a citizen who wasn't helped; for the holder",
                examples = "The room she asked for comes free on Monday; she knows")
        String closingOnNotHelped,

        @Schema(
                description = "Why a mistaken closing was undone; for the holder",
                examples = "Closed the wrong case of two sisters")
        String reopeningReason) {
    static HolderPart of(CaseAccess.ByHolder access) {
        var theCase = access.theCase();
        return new HolderPart(
                theCase.intakeId(),
                access.consents().stream().map(ConsentView::of).toList(),
                theCase.isOpen() ? null : theCase.closing().reason().text(),
                theCase.isOpen() ? null : PersonalText.textOf(theCase.closing().onNotHelped()),
                PersonalText.textOf(theCase.reopeningReason()));
    }
}
