package nl.stokje.handoff.removal;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import nl.stokje.handoff.directory.OwnAgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Removing an agency from the directory: its handoffs end with it, so that the directory itself needn't know of them. */
@Path("/agencies")
@RolesAllowed({AGENCY_ADMIN, OPERATOR})
@Tag(name = "Agencies")
class RemovalResource {
    private final Removing removing;
    private final OwnAgency own;

    RemovalResource(Removing removing, OwnAgency own) {
        this.removing = removing;
        this.own = own;
    }

    @DELETE
    @Path("/{oin}")
    @APIResponse(responseCode = "204", description = "The agency was removed")
    @Operation(
            operationId = "removeAgency",
            summary = "Remove an agency that no longer exists",
            description =
                    "By the agency itself, or an operator. An agency that holds cases can't be removed: its cases pass to"
                            + " another first. What is still offered to it becomes void.")
    public RestResponse<Void> remove(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("successor")
                    @Parameter(description = "The OIN of the agency that takes over what is still sent to it")
                    String successor) {
        removing.remove(
                own.named(oin),
                Optional.ofNullable(successor).map(Oin::new),
                version -> Preconditions.ifMatch(ifMatch, version));
        return RestResponse.noContent();
    }
}
