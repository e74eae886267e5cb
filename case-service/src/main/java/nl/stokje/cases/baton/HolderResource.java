package nl.stokje.cases.baton;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who held the baton of a case. */
@Path("/cases/{id}/holders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class HolderResource {
    private final BatonHistory history;
    private final Caller caller;

    HolderResource(BatonHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @Schema(description = "Who held the baton, in the order of the turns")
    record Holders(
            @Schema(description = "One agency's turn each; at one instant one turn or none")
            List<HolderView> items) {}

    @GET
    @Operation(
            operationId = "listHolders",
            summary = "Who held the baton, in order, or at one instant",
            description =
                    "Exactly one agency answers for an open case at every instant. With 'at', the one that held it "
                            + "then, or none when the case was closed or not yet open. For an agency that holds the case "
                            + "or ever held it, and those that assist.")
    public Holders list(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Parameter(description = "An ISO 8601 time with a zone: 2026-11-22T09:00:00Z") @QueryParam("at")
                    Instant at) {
        return new Holders(
                history.of(id, at, caller.actor()).stream().map(HolderView::of).toList());
    }
}
