package nl.stokje.feedback.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.stokje.feedback.application.Asking;
import nl.stokje.feedback.application.Asking.MintedLink;
import nl.stokje.feedback.domain.Invitation;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For the agency: whom it may ask how it went. */
@Path("/invitations")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "Asking the citizen how it went")
public class InvitationResource {
    private final Asking asking;
    private final Caller caller;

    InvitationResource(Asking asking, Caller caller) {
        this.asking = asking;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Your agency's invitations, newest first")
    @APIResponseSchema(value = InvitationPage.class, responseDescription = "A page of invitations")
    public Page<InvitationView> list(@RestQuery Integer limit, @RestQuery String cursor) {
        var request = Page.Request.of(limit, cursor);
        var invitations = asking.newestFirst(caller.agency(), request.before(), request.limit() + 1);
        var results = asking.resultsOf(invitations);
        return Page.of(invitations, request, Invitation::id, one -> InvitationView.of(one, results));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInvitation", summary = "One invitation")
    @APIResponseSchema(value = InvitationView.class, responseDescription = "The invitation")
    public RestResponse<InvitationView> get(UUID id) {
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
            description = "Shown this once; only a hash of it is kept. It takes the place of an earlier link.")
    @APIResponseSchema(value = MintedLink.class, responseCode = "201", responseDescription = "The link")
    public RestResponse<MintedLink> mint(UUID id) {
        var link = asking.mint(id, caller.agency(), caller.subject());
        return ResponseBuilder.create(RestResponse.Status.CREATED, link).build();
    }
}
