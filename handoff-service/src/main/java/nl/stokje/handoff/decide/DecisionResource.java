package nl.stokje.handoff.decide;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.stokje.handoff.handoff.HandoffAccess;
import nl.stokje.handoff.handoff.HandoffReading;
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

/** What the parties decide about a handoff. */
@Path("/handoffs/{id}/decisions")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
class DecisionResource {
    private final Deciding deciding;
    private final HandoffReading reading;
    private final Caller caller;

    DecisionResource(Deciding deciding, HandoffReading reading, Caller caller) {
        this.deciding = deciding;
        this.reading = reading;
        this.caller = caller;
    }

    record HandoffDecisionList(
            @Schema(description = "The decisions, oldest first")
            List<DecisionView> items) {}

    @POST
    @Idempotent
    @APIResponseSchema(
            value = DecisionView.class,
            responseCode = "201",
            responseDescription = "What was decided, and the state that now holds")
    @Operation(
            operationId = "decideHandoff",
            summary = "Grant or refuse a request; accept, decline, withdraw or release",
            description =
                    "GRANT and REFUSE by the sender; ACCEPT, DECLINE and RELEASE by the receiver; WITHDRAW by who began"
                            + " the handoff. Whoever is first wins; the other gets 409 with the state that now holds.")
    public RestResponse<DecisionView> decide(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id, @Valid @NotNull NewDecision body) {
        var handoff = deciding.decide(id, caller.agency(), body.decision(), body.decisionReason(), body.terms());
        return RestResponse.status(Status.CREATED, DecisionView.last(handoff));
    }

    @GET
    @APIResponseSchema(HandoffDecisionList.class)
    @Operation(
            operationId = "listDecisions",
            summary = "What was decided, oldest first",
            description = "By a party of the handoff. Written to the access log.")
    public HandoffDecisionList list(@PathParam("id") @Parameter(description = "The handoff") HandoffId id) {
        return reading.read(
                HandoffAccess.DECISIONS,
                id,
                caller.actor(),
                handoff -> new HandoffDecisionList(handoff.decisions().stream()
                        .map(decision -> DecisionView.of(decision, null))
                        .toList()));
    }
}
