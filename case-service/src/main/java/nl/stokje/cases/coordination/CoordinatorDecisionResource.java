package nl.stokje.cases.coordination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Who speaks to the citizen for all: agreed between the holder and an agency that assists. */
@Path("/cases/{id}/coordinator-decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class CoordinatorDecisionResource {
    private final Coordination coordination;
    private final Caller caller;

    CoordinatorDecisionResource(Coordination coordination, Caller caller) {
        this.coordination = coordination;
        this.caller = caller;
    }

    /** What can be decided about the coordinator. */
    enum CoordinatorChoice {
        PROPOSE,
        AGREE,
        DECLINE
    }

    @Schema(description = "What is decided about who speaks to the citizen for all")
    record CoordinatorDecision(
            @NotNull
            @Schema(
                    description =
                            "PROPOSE: another agency speaks to the citizen from now on. AGREE: the agency that didn't "
                                    + "propose it agrees. DECLINE: nothing changes; who proposed it takes it back the same way.")
            CoordinatorChoice decision,

            @Schema(description = "For PROPOSE required: who would coordinate, the holder or an agency that assists")
            Oin coordinator) {
        Oin proposed() {
            if (coordinator == null) {
                throw Refusal.invalid("coordinator", null, "an OIN", "A proposal names the new coordinator.");
            }
            return coordinator;
        }
    }

    @POST
    @Idempotent
    @APIResponseSchema(
            value = CoordinatorView.class,
            responseCode = "201",
            responseDescription = "Who coordinates now, and what is proposed")
    @Operation(
            operationId = "decideCoordinator",
            summary = "Agree who speaks to the citizen for all that work on the case",
            description = "By default the holder does. The holder and an agency that assists can agree otherwise: one "
                    + "proposes, the other agrees. The holder coordinates again when the assistance ends or the "
                    + "baton passes. For the agency that holds the case, and those that assist.")
    public RestResponse<CoordinatorView> decide(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Valid @NotNull CoordinatorDecision decision) {
        var coordinated =
                switch (decision.decision()) {
                    case PROPOSE -> coordination.propose(id, decision.proposed(), caller.actor());
                    case AGREE -> coordination.agree(id, caller.actor());
                    case DECLINE -> coordination.decline(id, caller.actor());
                };
        return RestResponse.status(Status.CREATED, CoordinatorView.of(coordinated));
    }
}
