package nl.stokje.handoff.handoff.decide;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.handoff.Decision;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.DeclineCause;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What the parties decide: accept, decline, release (the receiver), grant, refuse (the sender), withdraw (who started
 * it).
 */
@Path("/handoffs/{id}/decisions")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Decisions")
public class DecisionResource {
    private final Deciding deciding;
    private final HandoffReading reading;
    private final Caller caller;

    DecisionResource(Deciding deciding, HandoffReading reading, Caller caller) {
        this.deciding = deciding;
        this.reading = reading;
        this.caller = caller;
    }

    public record NewDecision(
            @NotNull Decision.Choice decision,

            @Size(max = 2000) @Schema(description = "Needed for all but ACCEPT and GRANT")
            String reason,

            @Schema(description = "Needed for DECLINE") DeclineCause declineCause,

            @Schema(description = "For DECLINE: who could help better, if known")
            Oin betterAgency,

            @Valid @Schema(description = "For GRANT: what may be shared, why, and on what basis")
            Terms terms) {
        DecisionReason decisionReason() {
            return new DecisionReason(reason, declineCause, betterAgency);
        }
    }

    @Schema(name = "HandoffDecision")
    public record DecisionView(
            UUID id,
            Decision.Choice decision,
            String reason,
            DeclineCause declineCause,
            Oin betterAgency,
            Oin agency,
            Instant decidedAt,

            @Schema(description = "In the answer to a decision: the state that now holds")
            HandoffState state) {
        static DecisionView of(Decision decision, HandoffState state) {
            return new DecisionView(
                    decision.id(),
                    decision.choice(),
                    decision.reason(),
                    decision.declineCause(),
                    decision.betterAgency(),
                    decision.agency(),
                    decision.decidedAt(),
                    state);
        }
    }

    public record DecisionList(List<DecisionView> items) {}

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "What was decided, and the state that now holds",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    @Operation(
            operationId = "decideHandoff",
            summary = "Grant or refuse a request; accept, decline, withdraw or release",
            description = "Whoever is first wins; the other gets 409 with the state that now holds.")
    public RestResponse<DecisionView> decide(UUID id, @Valid @NotNull NewDecision body) {
        var handoff = deciding.decide(id, caller.agency(), body.decision(), body.decisionReason(), body.terms());
        return RestResponse.status(
                Status.CREATED, DecisionView.of(handoff.decisions().getLast(), handoff.state()));
    }

    @GET
    @APIResponseSchema(DecisionList.class)
    @Operation(operationId = "listDecisions", summary = "What was decided, oldest first")
    public DecisionList list(UUID id) {
        return reading.at(
                Look.What.DECISIONS,
                id,
                caller.agency(),
                caller.subject(),
                handoff -> new DecisionList(handoff.decisions().stream()
                        .map(decision -> DecisionView.of(decision, null))
                        .toList()));
    }
}
