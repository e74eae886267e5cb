package nl.stokje.handoff.decide;

import static nl.stokje.kit.rest.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** For operators: ending a handoff that its parties can't end. Its parties read why among its decisions. */
@Path("/handoffs/{id}/voidings")
@RolesAllowed(OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
class VoidingResource {
    private final Deciding deciding;
    private final Caller caller;

    VoidingResource(Deciding deciding, Caller caller) {
        this.deciding = deciding;
        this.caller = caller;
    }

    record NewVoiding(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "Why; the parties read it", examples = "Sent to the wrong shelter")
            String reason) {}

    @POST
    @Idempotent
    @APIResponseSchema(
            value = DecisionView.class,
            responseCode = "201",
            responseDescription = "The decision as the parties read it")
    @Operation(
            operationId = "voidHandoff",
            summary = "End a handoff, with a reason",
            description =
                    "Not while the handoff is LANDING: case-service may have passed the baton already, and its answer"
                            + " ends the handoff. Replay what is parked there instead.")
    public RestResponse<DecisionView> voidHandoff(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id, @Valid @NotNull NewVoiding body) {
        var handoff = deciding.voidByOperator(id, caller.actor(), body.reason());
        return RestResponse.status(Status.CREATED, DecisionView.last(handoff));
    }
}
