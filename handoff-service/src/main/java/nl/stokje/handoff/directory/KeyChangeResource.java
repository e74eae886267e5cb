package nl.stokje.handoff.directory;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Changes of an agency's key, which two people make. */
@Path("/agencies/{oin}/key-changes")
@RolesAllowed({AGENCY_ADMIN, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class KeyChangeResource {
    private final KeyChanging keyChanging;
    private final OwnAgency own;
    private final Caller caller;

    KeyChangeResource(KeyChanging keyChanging, OwnAgency own, Caller caller) {
        this.keyChanging = keyChanging;
        this.own = own;
        this.caller = caller;
    }

    @Schema(name = "NewKeyChangeDecision")
    record NewKeyDecision(
            @NotNull @Schema(description = "CONFIRM, by somebody else than who proposed it, or REJECT")
            KeyChangeDecision decision) {}

    @GET
    @Operation(
            operationId = "listKeyChanges",
            summary = "Changes of the key, newest first",
            description = "By the agency itself, or an operator.")
    public Page<KeyChangeView> list(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(keyChanging.list(own.named(oin), page), page, KeyChange::id, KeyChangeView::of);
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @APIResponseSchema(
            value = KeyChangeView.class,
            responseCode = "201",
            responseDescription = "The change as it was decided")
    @Operation(
            operationId = "decideKeyChange",
            summary = "Confirm or reject another key",
            description =
                    "By the agency itself, or an operator. Once confirmed, content for the agency is sealed with the other"
                            + " key.")
    public RestResponse<KeyChangeView> decide(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @PathParam("id") @Parameter(description = "The change") UUID id,
            @Valid @NotNull NewKeyDecision body) {
        var change = keyChanging.decide(own.named(oin), id, body.decision(), caller.subject());
        return RestResponse.status(Status.CREATED, KeyChangeView.of(change));
    }
}
