package nl.stokje.cases.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.application.Reconciling;
import nl.stokje.cases.domain.Difference;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What case-service and handoff-service don't hold in common. */
@Path("/differences")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Differences", description = "What the services hold true of a case, compared; nothing is changed by it")
public class DifferencesResource {
    private final Reconciling reconciling;

    DifferencesResource(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    /** Agencies are named by their OIN; a dash stands for nobody or nothing. */
    public record DifferenceView(
            UUID id,
            UUID caseId,

            @Schema(description = "What isn't the same") Difference.About about,

            @Schema(description = "What case-service holds true")
            String here,

            @Schema(description = "What handoff-service holds true")
            String there,

            Instant foundAt,

            @Schema(description = "When it was found the same once more")
            Instant confirmedAt) {
        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.id(),
                    difference.caseId(),
                    difference.about(),
                    difference.here(),
                    difference.there(),
                    difference.foundAt(),
                    difference.confirmedAt());
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDifferences",
            summary = "What case-service and handoff-service don't hold in common, newest first",
            description =
                    "handoff-service tells regularly what it holds true of the cases with news. A difference that "
                            + "stands in two tellings running is listed until one agrees. It is for people to look into.")
    public Page<DifferenceView> list(
            @Parameter(description = "How many at most, 1 to 200; 50 when left out") @QueryParam("limit") Integer limit,
            @Parameter(description = "The nextCursor of the page before, to go on; left out: from the newest")
                    @QueryParam("cursor")
                    String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(reconciling.standing(page.before(), page.limit()), page, Difference::id, DifferenceView::of);
    }
}
