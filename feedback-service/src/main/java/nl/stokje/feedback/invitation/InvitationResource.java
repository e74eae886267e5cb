package nl.stokje.feedback.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.stokje.feedback.invitation.Asking.MintedLink;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For the agency: whom it may ask how it went. */
@Path("/invitations")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "Asking the citizen how it went")
class InvitationResource {
    private final Asking asking;
    private final Caller caller;

    InvitationResource(Asking asking, Caller caller) {
        this.asking = asking;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "Your agency's invitations, newest first",
            description = "One arises at each landing at your agency, and at each case that your agency closes.")
    public Page<InvitationView> list(
            @QueryParam("caseId") @Parameter(description = "Only those of this case") CaseId caseId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var invitations = asking.newestFirst(caller.agency(), caseId, page);
        var results = asking.resultsOf(invitations);
        return Page.of(
                invitations,
                page,
                invitation -> invitation.id().value(),
                invitation -> InvitationView.of(invitation, results));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getInvitation",
            summary = "One invitation of your agency",
            description = "Another agency's invitation is 404.")
    @APIResponseSchema(value = InvitationView.class, responseDescription = "The invitation")
    public RestResponse<InvitationView> get(InvitationId id) {
        var invitation = asking.required(id, caller.agency());
        var results = asking.resultsOf(List.of(invitation));
        return ResponseBuilder.ok(InvitationView.of(invitation, results))
                .header("ETag", Preconditions.etag(invitation.version()))
                .build();
    }

    @POST
    @Path("/{id}/links")
    @Idempotent
    @Operation(
            operationId = "mintLink",
            summary = "A link to hand to the citizen",
            description = "The link is shown this once; only its hash is stored. It replaces an earlier link.")
    @APIResponseSchema(value = MintedLink.class, responseCode = "201", responseDescription = "The link")
    public RestResponse<MintedLink> mint(InvitationId id) {
        var link = asking.mint(id, caller.actor());
        return ResponseBuilder.create(RestResponse.Status.CREATED, link).build();
    }
}
