package nl.stokje.handoff.handoff.land;

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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.handoff.FirstContact;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.handoff.LandingReport;
import nl.stokje.handoff.handoff.Outcome;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** After acceptance: the first contact with the citizen, the joining or the advice, and what came of it. */
@Path("/handoffs/{id}")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Landing")
public class LandingResource {
    private final Landing landing;
    private final HandoffReading reading;
    private final Caller caller;

    LandingResource(Landing landing, HandoffReading reading, Caller caller) {
        this.landing = landing;
        this.reading = reading;
        this.caller = caller;
    }

    public record NewLandingReport(
            @Schema(description = "How they met. TRANSFER needs it, ASSIST may have it, ADVICE hasn't")
            FirstContact.Channel channel,

            @Schema(description = "When they met, with the channel; not in the future")
            Instant contactAt,

            @Size(max = 2000) @Schema(description = "For TRANSFER and ASSIST")
            String note,

            @Size(min = 1, max = 8000) @Schema(description = "For ADVICE: what is advised; the sender reads it")
            String answer) {
        LandingReport landing() {
            var met = channel != null || contactAt != null || note != null;
            return new LandingReport(met ? new FirstContact(channel, contactAt, note) : null, answer);
        }
    }

    @Schema(name = "LandingReport")
    public record LandingReportView(
            FirstContact.Channel channel, Instant contactAt, String note, String answer, Instant reportedAt) {
        static LandingReportView of(Handoff handoff) {
            var report = handoff.landingReport();
            var contact = Optional.ofNullable(report.contact());
            return new LandingReportView(
                    contact.map(FirstContact::channel).orElse(null),
                    contact.map(FirstContact::contactAt).orElse(null),
                    contact.map(FirstContact::note).orElse(null),
                    report.answer(),
                    handoff.milestones().landingReportedAt());
        }
    }

    public record LandingReportList(List<LandingReportView> items) {}

    public record NewOutcome(
            @NotNull Outcome.Result result,
            @NotBlank @Size(max = 4000) String summary) {}

    @Schema(name = "Outcome")
    public record OutcomeView(Outcome.Result result, String summary, Instant concludedAt) {
        static OutcomeView of(Handoff handoff) {
            var outcome = handoff.outcome();
            return new OutcomeView(
                    outcome.result(), outcome.summary(), handoff.milestones().concludedAt());
        }
    }

    public record OutcomeList(List<OutcomeView> items) {}

    @POST
    @Path("/landing-reports")
    @Idempotent
    @APIResponse(
            responseCode = "202",
            description = "The handoff, on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoffView.class)))
    @Operation(
            operationId = "reportLanding",
            summary = "Report the first real contact with the citizen, join the case, or answer",
            description =
                    "case-service then passes the baton, lets you join or takes the advice, or refuses: watch the Location.")
    public RestResponse<HandoffView> report(UUID id, @Valid @NotNull NewLandingReport body) {
        var handoff = landing.report(id, caller.agency(), body.landing());
        return ResponseBuilder.create(Status.ACCEPTED, HandoffView.thin(handoff))
                .location(URI.create("/handoffs/" + id))
                .build();
    }

    @GET
    @Path("/landing-reports")
    @APIResponseSchema(LandingReportList.class)
    @Operation(
            operationId = "listLandingReports",
            summary = "How it landed, and what was advised: none yet, or one",
            description = "The sender reads it once it has landed, the receiver from its own report on.")
    public LandingReportList listReports(UUID id) {
        return reading.at(
                Look.What.LANDING_REPORTS,
                id,
                caller.agency(),
                caller.subject(),
                handoff -> new LandingReportList(Stream.of(handoff)
                        .filter(landed -> landed.landingReportSeenBy(caller.agency()) != null)
                        .map(LandingReportView::of)
                        .toList()));
    }

    @POST
    @Path("/outcomes")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "What came of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OutcomeView.class)))
    @Operation(
            operationId = "reportOutcome",
            summary = "Report what came of it; both see it. An assistance is ended so, by either side")
    public RestResponse<OutcomeView> conclude(UUID id, @Valid @NotNull NewOutcome body) {
        var handoff = landing.conclude(id, caller.agency(), new Outcome(body.result(), body.summary()));
        return RestResponse.status(Status.CREATED, OutcomeView.of(handoff));
    }

    @GET
    @Path("/outcomes")
    @APIResponseSchema(OutcomeList.class)
    @Operation(operationId = "listOutcomes", summary = "What came of it: none yet, or one")
    public OutcomeList list(UUID id) {
        return reading.at(
                Look.What.OUTCOMES,
                id,
                caller.agency(),
                caller.subject(),
                handoff -> new OutcomeList(Stream.of(handoff)
                        .filter(concluded -> concluded.outcome() != null)
                        .map(OutcomeView::of)
                        .toList()));
    }
}
