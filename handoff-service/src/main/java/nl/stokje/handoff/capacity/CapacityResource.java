package nl.stokje.handoff.capacity;

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
import java.util.List;
import nl.stokje.handoff.directory.OwnAgency;
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

/** How much room an agency has for each need. Confirming what hasn't changed makes the report fresh again. */
@Path("/agencies/{oin}/capacities")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class CapacityResource {
    private final CapacityReporting reporting;
    private final OwnAgency own;

    CapacityResource(CapacityReporting reporting, OwnAgency own) {
        this.reporting = reporting;
        this.own = own;
    }

    record CapacityList(
            @Schema(description = "The agency's capacities, by need")
            List<CapacityView> items) {}

    @GET
    @APIResponseSchema(CapacityList.class)
    @Operation(
            operationId = "listCapacities",
            summary = "How much room an agency has, by need",
            description = "Of any agency; only the needs that it reported on.")
    public CapacityList list(@PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin) {
        return new CapacityList(
                reporting.of(new Oin(oin)).stream().map(CapacityView::of).toList());
    }

    @GET
    @Path("/{needCode}")
    @APIResponseSchema(CapacityView.class)
    @Operation(
            operationId = "getCapacity",
            summary = "How much room an agency has for one need",
            description = "Of any agency. Carries the ETag that the next report needs.")
    public RestResponse<CapacityView> get(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @PathParam("needCode") @Parameter(description = "A code of GET /v1/need-codes") String needCode) {
        return answer(Status.OK, reporting.of(new Oin(oin), needCode)).build();
    }

    @PUT
    @Path("/{needCode}")
    @RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
    @APIResponseSchema(
            value = CapacityView.class,
            responseCode = "200",
            responseDescription = "The capacity with the new report")
    @APIResponse(
            responseCode = "201",
            description = "The first report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CapacityView.class)))
    @Operation(
            operationId = "confirmCapacity",
            summary = "Report how much room your agency has",
            description =
                    "By the agency itself, or an operator. The first report (201) goes without If-Match; another needs the"
                            + " ETag that you read.")
    public RestResponse<CapacityView> confirm(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @PathParam("needCode") @Parameter(description = "A code of GET /v1/need-codes") String needCode,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CapacityReport body) {
        var status =
                reporting.report(own.named(oin), needCode, body, version -> Preconditions.ifMatch(ifMatch, version));
        return status.isNew()
                ? answer(Status.CREATED, status)
                        .location(URI.create("/agencies/" + oin + "/capacities/"
                                + status.capacity().needCode()))
                        .build()
                : answer(Status.OK, status).build();
    }

    private static ResponseBuilder<CapacityView> answer(Status code, CapacityStatus status) {
        return ResponseBuilder.create(code, CapacityView.of(status))
                .header("ETag", Preconditions.etag(status.capacity().version()));
    }
}
