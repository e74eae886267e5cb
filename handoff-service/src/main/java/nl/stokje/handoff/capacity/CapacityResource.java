package nl.stokje.handoff.capacity;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.INTEGRATOR;
import static nl.stokje.kit.rest.Roles.OPERATOR;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.stokje.handoff.capacity.CapacityReporting.Standing;
import nl.stokje.handoff.directory.OwnAgency;
import nl.stokje.kit.Oin;
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

/** How much room an agency has for each need. Confirming what hasn't changed makes it fresh again. */
@Path("/agencies/{oin}/capacities")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Tag(name = "Agencies")
public class CapacityResource {
    private final CapacityReporting room;
    private final OwnAgency own;

    CapacityResource(CapacityReporting room, OwnAgency own) {
        this.room = room;
        this.own = own;
    }

    public record CapacityReport(
            @NotNull Capacity.State state,

            @Min(0) @Max(3650) @Schema(description = "How long one waits; needed for WAITING_LIST")
            Integer expectedDays,

            @Min(0) @Max(1_000_000) @Schema(description = "How many more can be accepted; counted down by acceptances")
            Integer places) {}

    @Schema(name = "Capacity")
    public record CapacityView(
            String needCode,

            @Schema(description = "With what was accepted since the last confirmation")
            Capacity.State state,

            Integer expectedDays,

            @Schema(description = "At the last confirmation")
            Integer places,

            @Schema(description = "Since the last confirmation")
            long accepted,

            Instant confirmedAt,

            @Schema(description = "Confirmed so long ago that it says little")
            boolean stale) {
        static CapacityView of(Standing standing) {
            var capacity = standing.counted().capacity();
            return new CapacityView(
                    capacity.needCode(),
                    standing.counted().state(),
                    capacity.expectedDays(),
                    capacity.places(),
                    standing.counted().accepted(),
                    capacity.confirmedAt(),
                    standing.stale());
        }
    }

    public record CapacityList(List<CapacityView> items) {}

    @GET
    @APIResponseSchema(CapacityList.class)
    @Operation(operationId = "listCapacities", summary = "How much room an agency has, by need")
    public CapacityList list(@PathParam("oin") String oin) {
        return new CapacityList(
                room.of(new Oin(oin)).stream().map(CapacityView::of).toList());
    }

    @GET
    @Path("/{needCode}")
    @APIResponseSchema(CapacityView.class)
    @Operation(operationId = "getCapacity", summary = "How much room an agency has for one need")
    public RestResponse<CapacityView> get(@PathParam("oin") String oin, @PathParam("needCode") String needCode) {
        return answer(Status.OK, room.of(new Oin(oin), needCode)).build();
    }

    @PUT
    @Path("/{needCode}")
    @RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
    @APIResponse(
            responseCode = "200",
            description = "The capacity as it now stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CapacityView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first word of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CapacityView.class)))
    @Operation(
            operationId = "confirmCapacity",
            summary = "Say how much room your agency has",
            description = "The first word (201) goes without If-Match; another needs the ETag that you read.")
    public RestResponse<CapacityView> confirm(
            @PathParam("oin") String oin,
            @PathParam("needCode") String needCode,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CapacityReport body) {
        var word = new CapacityReporting.Word(body.state(), body.expectedDays(), body.places());
        var standing = room.confirm(own.named(oin), needCode, word, version -> Preconditions.ifMatch(ifMatch, version));
        return standing.isNew()
                ? answer(Status.CREATED, standing)
                        .location(URI.create("/agencies/" + oin + "/capacities/"
                                + standing.counted().capacity().needCode()))
                        .build()
                : answer(Status.OK, standing).build();
    }

    private static ResponseBuilder<CapacityView> answer(Status status, Standing standing) {
        return ResponseBuilder.create(status, CapacityView.of(standing))
                .header("ETag", Preconditions.etag(standing.counted().capacity().version()));
    }
}
