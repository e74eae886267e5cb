package nl.stokje.handoff.propose;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Asking another agency for its case, or to help with it: a handoff that the receiver begins. */
@Path("/handoff-requests")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handoffs")
class RequestResource {
    private final Requesting requesting;
    private final Caller caller;

    RequestResource(Requesting requesting, Caller caller) {
        this.requesting = requesting;
        this.caller = caller;
    }

    @Schema(name = "NewHandoffRequest")
    record NewRequest(
            @NotNull CaseId caseId,

            @NotNull @Schema(description = "The agency that holds the case, as far as you know")
            Oin holder,

            @NotNull HandoffKind kind,
            @NotNull @Valid Need need,

            @NotBlank @Size(max = 2000) @Schema(description = "Why, in a sentence", examples = "To go on where we were")
            String purpose,

            @NotNull Urgency urgency) {
        Proposal wish() {
            return Proposal.wish(urgency, need, PersonalText.of(purpose));
        }
    }

    @POST
    @Idempotent
    @APIResponseSchema(value = HandoffView.class, responseCode = "202", responseDescription = "The handoff, on its way")
    @Operation(
            operationId = "requestHandoff",
            summary = "Ask for a case, or to help with it",
            description =
                    "By an agency that is in the directory. The holder decides once case-service has said that it is the"
                            + " holder: watch the Location. If it isn't, the handoff is void for NOT_HOLDER, and nothing more is"
                            + " disclosed about the case.")
    public RestResponse<HandoffView> request(@Valid @NotNull NewRequest body) {
        var ref = HandoffRef.next(body.caseId(), body.kind(), body.holder(), caller.agency());
        var handoff = requesting.request(ref, body.wish(), caller.actor());
        return ResponseBuilder.create(Status.ACCEPTED, HandoffView.seenBy(caller.agency(), handoff))
                .location(URI.create("/handoffs/" + handoff.id()))
                .build();
    }
}
