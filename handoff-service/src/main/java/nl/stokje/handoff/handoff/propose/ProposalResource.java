package nl.stokje.handoff.handoff.propose;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.handoff.worklist.WorklistQuery;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Need;
import nl.stokje.handoff.terms.Proposal;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** Handoffs: propose one, and see how it stands. */
@Path("/handoffs")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Handoffs")
public class ProposalResource {
    private final Proposing proposing;
    private final HandoffReading reading;
    private final Caller caller;

    ProposalResource(Proposing proposing, HandoffReading reading, Caller caller) {
        this.proposing = proposing;
        this.reading = reading;
        this.caller = caller;
    }

    public record NewHandoff(
            @NotNull UUID caseId,
            @NotNull Oin receiver,
            @NotNull HandoffKind kind,
            @NotNull @Valid Need need,
            @NotBlank @Size(max = 2000) String purpose,
            @NotNull @Valid Basis basis,
            @NotNull @Size(max = 10) List<@NotNull Category> categories,
            @NotNull Urgency urgency,

            @Schema(description = "The landed transfer that is given back, other way round, by whom it landed at")
            UUID returns) {
        Proposal proposal() {
            return new Proposal(
                    urgency,
                    need,
                    purpose,
                    basis,
                    categories.stream().distinct().toList());
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
            operationId = "proposeHandoff",
            summary = "Propose to pass a case",
            description =
                    "It is offered to the receiver once case-service has checked holder and basis: watch the Location.")
    public RestResponse<HandoffView> propose(@Valid @NotNull NewHandoff body) {
        return accepted(proposing.propose(
                body.caseId(), body.kind(), caller.agency(), body.receiver(), body.proposal(), body.returns()));
    }

    @POST
    @Path("/{id}/re-routings")
    @Idempotent
    @APIResponse(
            responseCode = "202",
            description = "The new handoff, on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoffView.class)))
    @Operation(
            operationId = "rerouteHandoff",
            summary = "Propose what was declined to the better agency that was named, on the same terms")
    public RestResponse<HandoffView> reroute(UUID id) {
        return accepted(proposing.reroute(id, caller.agency()));
    }

    @GET
    @Operation(
            operationId = "listHandoffs",
            summary = "The handoffs your agency is a party to, as the list that somebody works from",
            description = "All of them, what waits for your agency, or what is overdue; newest or due first.")
    public Page<HandoffView> list(@BeanParam WorklistQuery query) {
        return query.page(reading.list(caller.agency(), query.choice()));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(HandoffView.class)
    @Operation(operationId = "getHandoff", summary = "A handoff; the receiver sees it from the offer on")
    public RestResponse<HandoffView> get(UUID id) {
        return reading.at(
                id,
                caller.agency(),
                caller.subject(),
                handoff -> ResponseBuilder.ok(HandoffView.seenBy(caller.agency(), handoff))
                        .header("ETag", Preconditions.etag(handoff.version()))
                        .build());
    }

    private RestResponse<HandoffView> accepted(Handoff handoff) {
        return ResponseBuilder.create(Status.ACCEPTED, HandoffView.seenBy(caller.agency(), handoff))
                .location(URI.create("/handoffs/" + handoff.id()))
                .build();
    }
}
