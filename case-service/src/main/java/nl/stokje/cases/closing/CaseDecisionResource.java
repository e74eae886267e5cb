package nl.stokje.cases.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CaseSummary;
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

/** What the holder decides about a case as a whole. */
@Path("/cases/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class CaseDecisionResource {
    private final CaseClosing closing;
    private final Caller caller;

    CaseDecisionResource(CaseClosing closing, Caller caller) {
        this.closing = closing;
        this.caller = caller;
    }

    /** What can be decided about a case. */
    enum CaseChoice {
        CLOSE,
        REOPEN
    }

    @Schema(description = "What is decided about the case")
    record CaseDecision(
            @NotNull
            @Schema(
                    description =
                            "CLOSE: nobody answers for the case any more; a citizen who wasn't helped reopens it. REOPEN: it "
                                    + "was closed by mistake; your agency answers for it again.")
            CaseChoice decision,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "Why, in a sentence", examples = "She found a room herself")
            String reason,

            @Size(min = 1, max = 2000)
            @Schema(
                    description =
                            "For CLOSE, required when the citizen said that they weren't helped (notHelpedAt): what you say "
                                    + "to that",
                    examples = "The room she asked for comes free on Monday; she knows")
            String onNotHelped) {}

    @POST
    @Idempotent
    @APIResponseSchema(value = CaseSummary.class, responseCode = "201", responseDescription = "The case as it is now")
    @Operation(
            operationId = "decideCase",
            summary = "Close the case, or open it again after a mistake",
            description = "From now on nobody answers for it. Handoffs that still await an agency end; a landing under "
                    + "way is refused. If the citizen says they were not helped, the case opens again at the "
                    + "agency that closed it. That agency can undo a closing itself; what ended with it stays ended. For the "
                    + "agency that holds the case, or held it when it was closed.")
    public RestResponse<CaseSummary> decide(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @Valid @NotNull CaseDecision decision) {
        var theCase =
                switch (decision.decision()) {
                    case CLOSE -> closing.close(id, decision.reason(), decision.onNotHelped(), caller.actor());
                    case REOPEN -> closing.reopen(id, decision.reason(), caller.actor());
                };
        return RestResponse.status(Status.CREATED, CaseSummary.of(theCase));
    }
}
