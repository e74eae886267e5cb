package nl.stokje.intake.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.intake.application.Reading;
import nl.stokje.intake.application.Registration;
import nl.stokje.intake.domain.Intake;
import nl.stokje.intake.domain.Look;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The citizen comes in. An agency sees its own intakes and no others. */
@Path("/intakes")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intakes", description = "What citizens asked, in their own words")
public class IntakeResource {
    /** An intake never changes, so that it has one version. */
    private static final long ONLY_VERSION = 1;

    private final Registration registration;
    private final Reading reading;
    private final Caller caller;

    IntakeResource(Registration registration, Reading reading, Caller caller) {
        this.registration = registration;
        this.reading = reading;
        this.caller = caller;
    }

    /** One person's look at what was told. */
    public record LookView(UUID id, Oin agency, String subject, Instant lookedAt) {
        static LookView of(Look look) {
            return new LookView(look.id(), look.agency(), look.subject(), look.lookedAt());
        }
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "registerIntake",
            summary = "Register what a citizen asks",
            description =
                    "Never refused because something is missing: what a procedure asks for and isn't said to be met"
                            + " becomes a requirement that is MISSING. The case opens at this agency within seconds, under caseId.")
    @APIResponseSchema(value = IntakeReceipt.class, responseCode = "201", responseDescription = "Registered")
    @APIResponse(
            responseCode = "413",
            description = "More is told than one intake can carry",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<IntakeReceipt> register(@Valid @NotNull NewIntake intake) {
        var receipt = IntakeReceipt.of(registration.register(intake.telling(), caller.agency(), caller.subject()));
        return ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
                .location(URI.create("/intakes/" + receipt.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listIntakes", summary = "Your agency's intakes, newest first, without what was told")
    @APIResponseSchema(value = IntakePage.class, responseDescription = "A page of intakes")
    public Page<IntakeSummary> list(@RestQuery Integer limit, @RestQuery String cursor) {
        var request = Page.Request.of(limit, cursor);
        var intakes = reading.newestFirst(caller.agency(), request.before(), request.limit() + 1);
        return Page.of(intakes, request, Intake::id, IntakeSummary::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIntake", summary = "One intake with what was told; the look is written down")
    @APIResponseSchema(value = IntakeView.class, responseDescription = "The intake")
    public RestResponse<IntakeView> get(UUID id) {
        return ResponseBuilder.ok(IntakeView.of(reading.open(id, caller.agency(), caller.subject())))
                .header("ETag", Preconditions.etag(ONLY_VERSION))
                .build();
    }

    @GET
    @Path("/{id}/access-log")
    @Operation(operationId = "listIntakeLooks", summary = "Who looked at this intake, newest first")
    @APIResponseSchema(value = LookPage.class, responseDescription = "A page of looks")
    public Page<LookView> looks(UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
        var request = Page.Request.of(limit, cursor);
        var looks = reading.looks(id, caller.agency(), request.before(), request.limit() + 1);
        return Page.of(looks, request, Look::id, LookView::of);
    }
}
