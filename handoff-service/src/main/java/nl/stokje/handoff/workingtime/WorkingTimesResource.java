package nl.stokje.handoff.workingtime;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.INTEGRATOR;
import static nl.stokje.kit.rest.Roles.OPERATOR;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.handoff.directory.OwnAgency;
import nl.stokje.handoff.workingtime.WorkingTimesOfAgencies.Setting;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** When an agency works, and how long it may take to answer and to land. */
@Path("/agencies/{oin}/working-times")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class WorkingTimesResource {
    private final WorkingTimesOfAgencies workingTimes;
    private final OwnAgency own;

    WorkingTimesResource(WorkingTimesOfAgencies workingTimes, OwnAgency own) {
        this.workingTimes = workingTimes;
        this.own = own;
    }

    @GET
    @APIResponseSchema(WorkingTimesView.class)
    @Operation(
            operationId = "getWorkingTimes",
            summary = "When an agency works",
            description =
                    "Of any agency. Without an ETag it has set nothing itself, and works as the platform's settings say.")
    public RestResponse<WorkingTimesView> get(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin) {
        return answer(Status.OK, workingTimes.get(new Oin(oin))).build();
    }

    @PUT
    @RolesAllowed({AGENCY_ADMIN, OPERATOR})
    @APIResponseSchema(
            value = WorkingTimesView.class,
            responseCode = "200",
            responseDescription = "The times that replace the earlier ones")
    @APIResponse(
            responseCode = "201",
            description = "The agency's first own times",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkingTimesView.class)))
    @Operation(
            operationId = "setWorkingTimes",
            summary = "Set when your agency works",
            description =
                    "By the agency itself, or an operator. Setting them first (201) goes without If-Match; replacing needs the ETag that you read. "
                            + "Handoffs under way keep the times that they started with.")
    public RestResponse<WorkingTimesView> set(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WorkingTimesView body) {
        var set = workingTimes.set(own.named(oin), body.times(), version -> Preconditions.ifMatch(ifMatch, version));
        return set.isNew()
                ? answer(Status.CREATED, set)
                        .location(URI.create("/agencies/" + oin + "/working-times"))
                        .build()
                : answer(Status.OK, set).build();
    }

    private static ResponseBuilder<WorkingTimesView> answer(Status status, Setting setting) {
        var answer = ResponseBuilder.create(status, WorkingTimesView.of(setting.times()));
        setting.version().ifPresent(version -> answer.header("ETag", Preconditions.etag(version)));
        return answer;
    }
}
