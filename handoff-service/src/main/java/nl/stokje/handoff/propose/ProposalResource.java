package nl.stokje.handoff.propose;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Proposing to pass a case, to have an agency join, or to ask for advice. */
@Path("/handoffs")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handoffs")
class ProposalResource {
    private final Proposing proposing;
    private final Caller caller;

    ProposalResource(Proposing proposing, Caller caller) {
        this.proposing = proposing;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponseSchema(value = HandoffView.class, responseCode = "202", responseDescription = "The handoff, on its way")
    @Operation(
            operationId = "proposeHandoff",
            summary = "Propose to pass a case",
            description =
                    "By the holder of the case. The handoff is offered to the receiver once case-service has checked"
                            + " holder and basis: watch the Location.")
    public RestResponse<HandoffView> propose(@Valid @NotNull NewHandoff body) {
        var ref = HandoffRef.next(body.caseId(), body.kind(), caller.agency(), body.receiver());
        return accepted(proposing.propose(ref, body.proposal(), caller.actor()));
    }

    @POST
    @Path("/{id}/re-routings")
    @Idempotent
    @APIResponseSchema(
            value = HandoffView.class,
            responseCode = "202",
            responseDescription = "The new handoff, on its way")
    @Operation(
            operationId = "rerouteHandoff",
            summary = "Propose what was declined to the better agency that was named",
            description = "By the sender of the declined handoff. The new handoff has the same terms.")
    public RestResponse<HandoffView> reroute(
            @PathParam("id") @Parameter(description = "The handoff that was declined") HandoffId id) {
        return accepted(proposing.reroute(id, caller.actor()));
    }

    private RestResponse<HandoffView> accepted(Handoff handoff) {
        return ResponseBuilder.create(Status.ACCEPTED, HandoffView.seenBy(caller.agency(), handoff))
                .location(URI.create("/handoffs/" + handoff.id()))
                .build();
    }
}
