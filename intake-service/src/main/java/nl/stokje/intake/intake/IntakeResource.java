package nl.stokje.intake.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.kit.accesslog.AccessLogEntry;
import nl.stokje.kit.accesslog.AccessLogView;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Localized;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.ReaderLanguage;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The citizen comes in. An agency sees its own intakes and no others. */
@Path("/intakes")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intakes", description = "What citizens asked, in their own words")
class IntakeResource {
    /** An intake never changes, so that it has one version. */
    private static final long ONLY_VERSION = 1;

    private final Registration registration;
    private final IntakeReading reading;
    private final Caller caller;
    private final ReaderLanguage language;

    IntakeResource(Registration registration, IntakeReading reading, Caller caller, ReaderLanguage language) {
        this.registration = registration;
        this.reading = reading;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Idempotent
    @Localized
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER)
    @Operation(
            operationId = "registerIntake",
            summary = "Register what a citizen asks",
            description =
                    "An intake is never refused because something is missing or unknown. What a procedure asks for and isn't "
                            + "reported as met becomes a requirement that is MISSING. The case opens at your agency within "
                            + "seconds, under caseId.")
    @APIResponseSchema(value = IntakeReceipt.class, responseCode = "201", responseDescription = "Registered")
    @APIResponse(responseCode = "413", description = "The content is more than one intake can carry")
    public RestResponse<IntakeReceipt> register(@Valid @NotNull NewIntake intake) {
        var receipt = IntakeReceipt.of(registration.register(intake.submission(), caller.actor()), language.get());
        return ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
                .location(URI.create("/intakes/" + receipt.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listIntakes",
            summary = "Your agency's intakes, newest first",
            description = "Ids, channel, urgency and time; the citizen's content isn't in the list.")
    public Page<IntakeSummary> list(
            @QueryParam("caseId") @Parameter(description = "Only the one that opened this case") CaseId caseId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                reading.newestFirst(caller.agency(), caseId, page),
                page,
                intake -> intake.id().value(),
                IntakeSummary::of);
    }

    @GET
    @Path("/{id}")
    @Localized
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER)
    @Operation(
            operationId = "getIntake",
            summary = "One intake of your agency, with the citizen's content",
            description = "The access is written to the access log. Another agency's intake is 404.")
    @APIResponseSchema(value = IntakeView.class, responseDescription = "The intake")
    public RestResponse<IntakeView> get(IntakeId id) {
        return ResponseBuilder.ok(IntakeView.of(reading.open(id, caller.actor()), language.get()))
                .header("ETag", Preconditions.etag(ONLY_VERSION))
                .build();
    }

    @GET
    @Path("/{id}/access-log")
    @Operation(
            operationId = "listIntakeAccessLog",
            summary = "Who read this intake, newest first",
            description = "One entry for each time somebody of your agency read the citizen's content.")
    public Page<AccessLogView> accessLog(
            IntakeId id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(reading.accessLog(id, caller.agency(), page), page, AccessLogEntry::id, AccessLogView::of);
    }
}
