package nl.stokje.cases.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What case-service and handoff-service don't hold in common. */
@Path("/discrepancies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Discrepancies", description = "What the services hold true of a case, compared; nothing is changed by it")
class DiscrepancyResource {
    private final Reconciliation reconciliation;

    DiscrepancyResource(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GET
    @Operation(
            operationId = "listDiscrepancies",
            summary = "What case-service and handoff-service don't hold in common, newest first",
            description =
                    "handoff-service reports regularly what it holds true of the cases that have changed. A discrepancy "
                            + "that is found in two reports running is listed until a report agrees. It is for people to "
                            + "look into. The cases of all agencies.")
    public Page<DiscrepancyView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(reconciliation.confirmed(page), page, Discrepancy::id, DiscrepancyView::of);
    }
}
