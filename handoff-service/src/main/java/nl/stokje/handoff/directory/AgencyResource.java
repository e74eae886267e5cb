package nl.stokje.handoff.directory;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Page;
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

/** The directory: find an agency that can meet a need, and keep your own entry. */
@Path("/agencies")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class AgencyResource {
    private final Directory directory;
    private final OwnAgency own;
    private final Caller caller;

    AgencyResource(Directory directory, OwnAgency own, Caller caller) {
        this.directory = directory;
        this.own = own;
        this.caller = caller;
    }

    @PUT
    @Path("/{oin}")
    @RolesAllowed({AGENCY_ADMIN, OPERATOR})
    @APIResponseSchema(
            value = AgencyView.class,
            responseCode = "200",
            responseDescription = "The entry that replaces the earlier one")
    @APIResponse(
            responseCode = "201",
            description = "The new entry",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(responseCode = "410", description = "It was removed; its number isn't given out again")
    @Operation(
            operationId = "registerAgency",
            summary = "Register an agency, or replace its entry",
            description =
                    "By the agency itself, or an operator. Creating (201) goes without If-Match; replacing needs the ETag"
                            + " that you read. A publicKey that is in use stays until a second person has confirmed another one: see"
                            + " key-changes.")
    public RestResponse<AgencyView> register(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AgencyEntry body) {
        var registration = directory.register(
                own.named(oin), body.entry(), caller.subject(), version -> Preconditions.ifMatch(ifMatch, version));
        var answer = ResponseBuilder.create(
                        registration.isNew() ? Status.CREATED : Status.OK, AgencyView.of(registration.agency()))
                .header("ETag", Preconditions.etag(registration.agency().version()));
        return (registration.isNew() ? answer.location(URI.create("/agencies/" + oin)) : answer).build();
    }

    @GET
    @Operation(
            operationId = "listAgencies",
            summary = "Agencies that meet a need in a municipality",
            description = "Newest first. All agencies, where neither need nor municipality is given.")
    public Page<AgencyView> list(
            @QueryParam("need") @Parameter(description = "A code of GET /v1/need-codes") String need,
            @QueryParam("region")
                    @Parameter(
                            description =
                                    "Code of a municipality (CBS), such as GM0363. One that ended since 2006 stands for those in its place")
                    String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(directory.list(need, region, page), page, Agency::entryId, AgencyView::of);
    }

    @GET
    @Path("/{oin}")
    @APIResponseSchema(AgencyView.class)
    @Operation(
            operationId = "getAgency",
            summary = "An agency's entry",
            description = "Of any agency. Carries the ETag that replacing the entry needs.")
    public RestResponse<AgencyView> get(
            @PathParam("oin") @Parameter(description = "The agency's OIN, 20 digits") String oin) {
        var agency = directory.get(new Oin(oin));
        return ResponseBuilder.ok(AgencyView.of(agency))
                .header("ETag", Preconditions.etag(agency.version()))
                .build();
    }
}
