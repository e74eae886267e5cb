package nl.stokje.handoff.land;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffAccess;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** After acceptance: the first contact with the citizen, the joining or the advice. */
@Path("/handoffs/{id}/landing-reports")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Landing")
class LandingReportResource {
    private final LandingReporting landing;
    private final HandoffReading reading;
    private final Caller caller;

    LandingReportResource(LandingReporting landing, HandoffReading reading, Caller caller) {
        this.landing = landing;
        this.reading = reading;
        this.caller = caller;
    }

    record LandingReportList(
            @Schema(description = "The report, or nothing") List<LandingReportView> items) {}

    @POST
    @Idempotent
    @APIResponseSchema(value = HandoffView.class, responseCode = "202", responseDescription = "The handoff, on its way")
    @Operation(
            operationId = "reportLanding",
            summary = "Report the first real contact with the citizen, join the case, or answer",
            description =
                    "By the receiver, once it has accepted. case-service then passes the baton, lets you join or takes"
                            + " the advice, or refuses: watch the Location.")
    public RestResponse<HandoffView> report(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id,
            @Valid @NotNull NewLandingReport body) {
        var handoff = landing.report(id, caller.agency(), body.report());
        return ResponseBuilder.create(Status.ACCEPTED, HandoffView.thin(handoff))
                .location(URI.create("/handoffs/" + id))
                .build();
    }

    @GET
    @APIResponseSchema(LandingReportList.class)
    @Operation(
            operationId = "listLandingReports",
            summary = "How it landed, and what was advised: none yet, or one",
            description =
                    "By a party of the handoff. The sender reads the report once the handoff has landed, the receiver from"
                            + " its own report on. Written to the access log.")
    public LandingReportList list(@PathParam("id") @Parameter(description = "The handoff") HandoffId id) {
        return reading.read(HandoffAccess.LANDING_REPORTS, id, caller.actor(), this::reportsOf);
    }

    private LandingReportList reportsOf(Handoff handoff) {
        var reportedAt = handoff.progress().milestones().landingReportedAt();
        return new LandingReportList(Optional.ofNullable(handoff.landing().reportFor(caller.agency(), handoff)).stream()
                .map(report -> LandingReportView.of(report, reportedAt))
                .toList());
    }
}
