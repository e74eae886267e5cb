package nl.stokje.cases.requirement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Localized;
import nl.stokje.kit.rest.ReaderLanguage;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The holder of a case decides about what is missing. */
@Path("/cases/{id}/requirements/{requirementId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class RequirementDecisionResource {
    private final SettlingRequirements settling;
    private final Caller caller;
    private final ReaderLanguage language;

    RequirementDecisionResource(SettlingRequirements settling, Caller caller, ReaderLanguage language) {
        this.settling = settling;
        this.caller = caller;
        this.language = language;
    }

    /** What can be decided about a requirement. */
    enum RequirementChoice {
        MEET,
        WAIVE
    }

    @Schema(description = "What is decided about a missing requirement")
    record RequirementDecision(
            @NotNull
            @Schema(description = "MEET: what was missing is there. WAIVE: a professional sets the rule aside.")
            RequirementChoice decision,

            @Size(max = 2000)
            @Schema(
                    description =
                            "For WAIVE required: why; it travels with the case. For MEET: how, if it helps others.")
            String reason) {}

    @POST
    @Idempotent
    @Localized
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER)
    @APIResponseSchema(
            value = RequirementView.class,
            responseCode = "201",
            responseDescription = "The requirement as it is now")
    @Operation(
            operationId = "decideRequirement",
            summary = "Meet a missing requirement, or set it aside with a reason",
            description = "No case stops at what is missing: it is met later, or waived by a professional. A "
                    + "second decision about the same requirement gets 409 with the status that holds. For the agency "
                    + "that holds the case.")
    public RestResponse<RequirementView> decide(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Parameter(description = "The requirement's id, as the case shows it") RequirementId requirementId,
            @Valid @NotNull RequirementDecision decision) {
        var requirement =
                switch (decision.decision()) {
                    case MEET -> settling.meet(id, requirementId, decision.reason(), caller.actor());
                    case WAIVE -> settling.waive(id, requirementId, decision.reason(), caller.actor());
                };
        return RestResponse.status(Status.CREATED, RequirementView.of(requirement, language.get()));
    }
}
