package nl.stokje.handoff.handoff.propose;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking another agency for its case, or to help with it: a handoff that the receiver begins. */
@Path("/handoff-requests")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Handoffs")
public class RequestResource {
    private final Requesting requesting;
    private final Caller caller;

    RequestResource(Requesting requesting, Caller caller) {
        this.requesting = requesting;
        this.caller = caller;
    }

    public record NewRequest(
            @NotNull UUID caseId,

            @NotNull @Schema(description = "Who holds the case, as far as you know")
            Oin holder,

            @NotNull HandoffKind kind,
            @NotNull @Valid Need need,
            @NotBlank @Size(max = 2000) String purpose,
            @NotNull Urgency urgency) {
        Proposal wish() {
            return Proposal.wish(urgency, need, purpose);
        }
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "202",
            description = "The handoff, on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoffView.class)))
    @Operation(
            operationId = "requestHandoff",
            summary = "Ask for a case, or to help with it",
            description =
                    "The holder decides once case-service has said that it is the holder: watch the Location. If it"
                            + " isn't, the handoff is void for NOT_HOLDER, and nothing more is told about the case.")
    public RestResponse<HandoffView> request(@Valid @NotNull NewRequest body) {
        var handoff = requesting.request(body.caseId(), body.kind(), body.holder(), caller.agency(), body.wish());
        return ResponseBuilder.create(Status.ACCEPTED, HandoffView.seenBy(caller.agency(), handoff))
                .location(URI.create("/handoffs/" + handoff.id()))
                .build();
    }
}
