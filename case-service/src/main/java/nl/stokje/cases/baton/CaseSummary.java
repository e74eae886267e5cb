package nl.stokje.cases.baton;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a case, and nothing personal. */
@Schema(description = "Who answers for a case, and nothing personal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseSummary(
        CaseId id,
        CaseStatus status,

        @Schema(description = "Who answers for the case; of a closed case, who did last")
        Oin holder,

        @Schema(description = "How often the baton was passed on or taken up, from 1", examples = "1")
        int turn,

        Urgency urgency,

        @Schema(description = "When the case was opened", examples = "2026-11-22T09:00:00Z")
        Instant openedAt,

        @Schema(description = "When the case was closed; absent while it is open", examples = "2026-12-01T16:30:00Z")
        Instant closedAt,

        @Schema(
                description = "When the citizen said of the open case that they weren't helped; for who works on it",
                examples = "2026-11-28T19:12:00Z")
        Instant notHelpedAt,

        @Schema(
                description = "By when the holder looks at the case again; in the lists of who works on it",
                examples = "2026-12-06T09:00:00Z")
        Instant nextDueAt) {
    /** As everybody may see it who may see the case. */
    public static CaseSummary of(Case theCase) {
        return with(null, null, theCase);
    }

    /** As who works on it sees it in a list. */
    public static CaseSummary listed(Case theCase) {
        return with(theCase.notHelpedAt(), theCase.isOpen() ? theCase.nextDate().dueAt() : null, theCase);
    }

    private static CaseSummary with(Instant notHelpedAt, Instant nextDueAt, Case theCase) {
        return new CaseSummary(
                theCase.id(),
                theCase.status(),
                theCase.holder(),
                theCase.turn(),
                theCase.urgency(),
                theCase.openedAt(),
                theCase.isOpen() ? null : theCase.closing().at(),
                notHelpedAt,
                nextDueAt);
    }
}
