package nl.stokje.cases.baton;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a case, and nothing personal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseSummary(
        UUID id,
        CaseStatus status,

        @Schema(description = "Who answers for it; of a closed case, who did last")
        Oin holder,

        @Schema(description = "How often the baton was passed on or taken up, from 1")
        int turn,

        Urgency urgency,
        Instant openedAt,
        Instant closedAt,

        @Schema(description = "By when the holder looks at it again; in the lists of its holder")
        Instant nextDueAt) {
    static CaseSummary of(Case theCase) {
        return new CaseSummary(
                theCase.id(),
                theCase.status(),
                theCase.holder(),
                theCase.turn(),
                theCase.urgency(),
                theCase.openedAt(),
                theCase.isOpen() ? null : theCase.closing().at(),
                null);
    }

    /** As its holder sees it in a list. */
    static CaseSummary listed(Case theCase) {
        var summary = of(theCase);
        return new CaseSummary(
                summary.id(),
                summary.status(),
                summary.holder(),
                summary.turn(),
                summary.urgency(),
                summary.openedAt(),
                summary.closedAt(),
                theCase.isOpen() ? theCase.nextDate().dueAt() : null);
    }
}
