package nl.stokje.cases.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What case-service and handoff-service don't hold in common. */
@Path("/discrepancies")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Discrepancies", description = "What the services hold true of a case, compared; nothing is changed by it")
public class DiscrepancyResource {
    private final Reconciliation reconciling;

    DiscrepancyResource(Reconciliation reconciling) {
        this.reconciling = reconciling;
    }

    /** Agencies are named by their OIN; a dash stands for nobody or nothing. */
    public record DiscrepancyView(
            UUID id,
            UUID caseId,

            @Schema(description = "What isn't the same") Discrepancy.Aspect aspect,

            @Schema(description = "What case-service holds true")
            String caseServiceValue,

            @Schema(description = "What handoff-service holds true")
            String handoffServiceValue,

            Instant foundAt,

            @Schema(description = "When it was found the same once more")
            Instant confirmedAt) {
        static DiscrepancyView of(Discrepancy discrepancy) {
            return new DiscrepancyView(
                    discrepancy.id(),
                    discrepancy.caseId(),
                    discrepancy.aspect(),
                    discrepancy.caseServiceValue(),
                    discrepancy.handoffServiceValue(),
                    discrepancy.foundAt(),
                    discrepancy.confirmedAt());
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDiscrepancies",
            summary = "What case-service and handoff-service don't hold in common, newest first",
            description =
                    "handoff-service tells regularly what it holds true of the cases with news. A discrepancy that "
                            + "stands in two tellings running is listed until one agrees. It is for people to look into.")
    public Page<DiscrepancyView> list(
            @Parameter(description = "How many at most, 1 to 200; 50 when left out") @QueryParam("limit") Integer limit,
            @Parameter(description = "The nextCursor of the page before, to go on; left out: from the newest")
                    @QueryParam("cursor")
                    String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(reconciling.standing(page.before(), page.limit()), page, Discrepancy::id, DiscrepancyView::of);
    }
}
