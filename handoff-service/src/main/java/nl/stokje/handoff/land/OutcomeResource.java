package nl.stokje.handoff.land;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffAccess;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.Outcome;
import nl.stokje.handoff.handoff.OutcomeResult;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What came of a handoff, once it has landed. */
@Path("/handoffs/{id}/outcomes")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Landing")
class OutcomeResource {
    private final LandingReporting landing;
    private final HandoffReading reading;
    private final Caller caller;

    OutcomeResource(LandingReporting landing, HandoffReading reading, Caller caller) {
        this.landing = landing;
        this.reading = reading;
        this.caller = caller;
    }

    record NewOutcome(
            @NotNull @Schema(description = "What came of it, as you see it")
            OutcomeResult result,

            @NotBlank @Size(max = 4000) @Schema(description = "In your own words", examples = "She has a room")
            String summary) {}

    @Schema(name = "Outcome", description = "What came of a handoff, as the receiver says")
    record OutcomeView(
            @Schema(description = "What came of it, as the receiver sees it")
            OutcomeResult result,

            @Schema(description = "In the receiver's own words", examples = "She has a room")
            String summary,

            @Schema(description = "When it was reported", examples = "2026-12-01T09:00:00Z")
            Instant concludedAt) {
        static OutcomeView of(Handoff handoff) {
            var outcome = handoff.landing().outcome();
            return new OutcomeView(
                    outcome.result(),
                    PersonalText.textOf(outcome.summary()),
                    handoff.progress().milestones().concludedAt());
        }
    }

    record OutcomeList(
            @Schema(description = "The outcome, or nothing") List<OutcomeView> items) {}

    @POST
    @Idempotent
    @APIResponseSchema(value = OutcomeView.class, responseCode = "201", responseDescription = "What came of it")
    @Operation(
            operationId = "reportOutcome",
            summary = "Report what came of a handoff",
            description =
                    "By the receiver; both see it. Of an assistance also by the holder: the assistance ends with it.")
    public RestResponse<OutcomeView> conclude(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id, @Valid @NotNull NewOutcome body) {
        var handoff =
                landing.conclude(id, caller.agency(), new Outcome(body.result(), PersonalText.of(body.summary())));
        return RestResponse.status(Status.CREATED, OutcomeView.of(handoff));
    }

    @GET
    @APIResponseSchema(OutcomeList.class)
    @Operation(
            operationId = "listOutcomes",
            summary = "What came of a handoff: nothing yet, or one outcome",
            description = "By a party of the handoff. Written to the access log.")
    public OutcomeList list(@PathParam("id") @Parameter(description = "The handoff") HandoffId id) {
        return reading.read(
                HandoffAccess.OUTCOMES,
                id,
                caller.actor(),
                handoff -> new OutcomeList(Stream.of(handoff)
                        .filter(concluded -> concluded.landing().outcome() != null)
                        .map(OutcomeView::of)
                        .toList()));
    }
}
