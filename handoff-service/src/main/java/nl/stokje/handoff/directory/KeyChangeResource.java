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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.handoff.directory.KeyChange.Decision;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes of an agency's key, which two people make. */
@Path("/agencies/{oin}/key-changes")
@RolesAllowed({AGENCY_ADMIN, OPERATOR})
@Tag(name = "Agencies")
public class KeyChangeResource {
    private final KeyChanging keyChanging;
    private final OwnAgency own;
    private final Caller caller;

    KeyChangeResource(KeyChanging keyChanging, OwnAgency own, Caller caller) {
        this.keyChanging = keyChanging;
        this.own = own;
        this.caller = caller;
    }

    public record NewKeyDecision(
            @NotNull @Schema(description = "CONFIRM, by somebody else than who proposed it, or REJECT")
            Decision decision) {}

    @Schema(name = "KeyChange")
    public record KeyChangeView(
            UUID id,

            @Schema(implementation = Object.class, description = "The other key; absent: none any more")
            AgencyKey publicKey,

            String proposedBy,
            Instant proposedAt,

            @Schema(description = "Absent while it waits") Decision decision,

            String decidedBy,
            Instant decidedAt) {
        static KeyChangeView of(KeyChange change) {
            return new KeyChangeView(
                    change.id(),
                    change.publicKey(),
                    change.proposedBy(),
                    change.proposedAt(),
                    change.decision(),
                    change.decidedBy(),
                    change.decidedAt());
        }
    }

    @GET
    @Operation(operationId = "listKeyChanges", summary = "Changes of the key, newest first")
    public Page<KeyChangeView> list(
            @PathParam("oin") String oin, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var rows = keyChanging.list(own.named(oin), page.before(), page.limit());
        return Page.of(rows, page, KeyChange::id, KeyChangeView::of);
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The change as it was decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyChangeView.class)))
    @Operation(
            operationId = "decideKeyChange",
            summary = "Confirm or reject another key",
            description = "From a confirmation on, what is sealed for the agency is sealed with the other key.")
    public RestResponse<KeyChangeView> decide(
            @PathParam("oin") String oin, @PathParam("id") UUID id, @Valid @NotNull NewKeyDecision body) {
        var change = keyChanging.decide(own.named(oin), id, body.decision(), caller.subject());
        return RestResponse.status(Status.CREATED, KeyChangeView.of(change));
    }
}
