package nl.stokje.cases.coordination;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stokje.cases.coordination.Coordination.CoordinatedCase;
import nl.stokje.cases.overview.CaseReading.Caseworker;
import nl.stokje.cases.overview.CaseView.CoordinatorProposal;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** Who speaks to the citizen for all: agreed between the holder and an agency that assists. */
@Path("/cases/{id}/coordinator-decisions")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
public class CoordinatorDecisionResource {
    private final Coordination coordination;
    private final Caller caller;

    CoordinatorDecisionResource(Coordination coordination, Caller caller) {
        this.coordination = coordination;
        this.caller = caller;
    }

    /** What can be decided about the lead. */
    public enum LeadChoice {
        PROPOSE,
        AGREE,
        DECLINE
    }

    public record LeadDecision(
            @NotNull
            @Schema(
                    description =
                            "PROPOSE: another agency speaks to the citizen from now on. AGREE: the other side does. "
                                    + "DECLINE: it stays as it is; whoever proposed it takes it back the same way.")
            LeadChoice decision,

            @Schema(description = "For PROPOSE required: who would lead, the holder or an agency that assists")
            Oin coordinator) {
        Oin proposed() {
            if (coordinator == null) {
                throw Refusal.invalid("coordinator", null, "an OIN", "A proposal names the new coordinator.");
            }
            return coordinator;
        }
    }

    /** Who leads now, and what is proposed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeadView(Oin coordinator, Oin holder, CoordinatorProposal coordinatorProposal) {
        static LeadView of(CoordinatedCase led) {
            return new LeadView(
                    led.coordinator().of(led.theCase()),
                    led.theCase().holder(),
                    CoordinatorProposal.of(led.coordinator()));
        }
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Who leads now, and what is proposed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LeadView.class)))
    @Operation(
            operationId = "decideLead",
            summary = "Agree who speaks to the citizen for all that work on the case",
            description = "By default the holder does. The holder and an agency that assists can agree otherwise: one "
                    + "proposes, the other agrees. The lead falls back to the holder when the assistance ends or the "
                    + "baton passes.")
    public RestResponse<LeadView> decide(UUID id, @Valid @NotNull LeadDecision decision) {
        var caseworker = new Caseworker(caller.agency(), caller.subject());
        var led =
                switch (decision.decision()) {
                    case PROPOSE -> coordination.propose(id, decision.proposed(), caseworker);
                    case AGREE -> coordination.agree(id, caseworker);
                    case DECLINE -> coordination.decline(id, caseworker);
                };
        return RestResponse.status(Status.CREATED, LeadView.of(led));
    }
}
