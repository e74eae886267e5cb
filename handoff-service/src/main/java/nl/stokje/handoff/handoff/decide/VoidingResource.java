package nl.stokje.handoff.handoff.decide;

import static nl.stokje.kit.rest.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stokje.handoff.handoff.decide.DecisionResource.DecisionView;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** For operators: ending a handoff that its parties can't end. Its parties read why among its decisions. */
@Path("/handoffs/{id}/voidings")
@RolesAllowed(OPERATOR)
@Tag(name = "Operation")
public class VoidingResource {
    private final Deciding deciding;
    private final Caller caller;

    VoidingResource(Deciding deciding, Caller caller) {
        this.deciding = deciding;
        this.caller = caller;
    }

    public record NewVoiding(@NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The decision as it was logged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    @Operation(
            operationId = "voidHandoff",
            summary = "End a handoff, with a reason",
            description =
                    "Not while it is LANDING: case-service may have passed the baton already, and its answer ends it."
                            + " Replay what is parked there instead.")
    public RestResponse<DecisionView> voidHandoff(UUID id, @Valid @NotNull NewVoiding body) {
        var handoff = deciding.voidByOperator(id, caller.agency(), caller.subject(), body.reason());
        return RestResponse.status(
                Status.CREATED, DecisionView.of(handoff.decisions().getLast(), handoff.state()));
    }
}
