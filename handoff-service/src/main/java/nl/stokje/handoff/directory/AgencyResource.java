package nl.stokje.handoff.directory;

import static nl.stokje.kit.rest.Roles.AGENCY_ADMIN;
import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.INTEGRATOR;
import static nl.stokje.kit.rest.Roles.OPERATOR;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.handoff.removal.Removing;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Page;
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

/** The directory: find an agency that can meet a need, and keep your own entry. */
@Path("/agencies")
@RolesAllowed({CASEWORKER, TEAM_LEAD, AGENCY_ADMIN, INTEGRATOR, OPERATOR})
@Tag(name = "Agencies")
public class AgencyResource {
    private final Directory directory;
    private final Removing removing;
    private final OwnAgency own;
    private final Caller caller;

    AgencyResource(Directory directory, Removing removing, OwnAgency own, Caller caller) {
        this.directory = directory;
        this.removing = removing;
        this.own = own;
        this.caller = caller;
    }

    @Schema(name = "AgencyNames")
    public record Names(
            @NotBlank @Size(max = 200) String nl,
            @Size(max = 200) String en) {
        static Names of(Agency.Names names) {
            return new Names(names.nl(), names.en());
        }
    }

    @Schema(name = "AgencyContact")
    public record Contact(
            @NotBlank @Email @Size(max = 200) @Schema(format = "email")
            String email,

            @Size(max = 50) String phone,
            @Size(max = 500) String url) {
        static Contact of(Agency.Contact contact) {
            return new Contact(contact.email(), contact.phone(), contact.url());
        }
    }

    public record AgencyEntry(
            @NotNull @Valid Names names,

            @NotNull @Size(max = 200) @Schema(description = "Codes of the needs it can meet")
            List<@NotBlank @Size(max = 100) String> capabilities,

            @NotNull @Size(max = 500) @Schema(description = "Codes of municipalities (CBS), such as GM0363")
            List<@NotNull @Pattern(regexp = "GM\\d{4}") String> regions,

            @NotNull @Valid Contact contact,

            @Schema(implementation = Object.class, description = "JWK (RFC 7517): kty EC, crv P-256, use enc, with kid")
            AgencyKey publicKey) {
        Agency.Entry entry() {
            return new Agency.Entry(
                    new Agency.Names(names.nl(), names.en()),
                    capabilities.stream().distinct().toList(),
                    regions.stream().distinct().toList(),
                    new Agency.Contact(contact.email(), contact.phone(), contact.url()),
                    publicKey);
        }
    }

    @Schema(name = "Agency")
    public record AgencyView(
            Oin oin,
            Names names,
            List<String> capabilities,
            List<String> regions,
            Contact contact,
            @Schema(implementation = Object.class) AgencyKey publicKey,

            @Schema(description = "Another key waits for a second person, see key-changes; else absent")
            UUID pendingKeyChange,

            Instant registeredAt) {
        static AgencyView of(Agency agency) {
            var entry = agency.entry();
            return new AgencyView(
                    agency.oin(),
                    Names.of(entry.names()),
                    entry.capabilities(),
                    entry.regions(),
                    Contact.of(entry.contact()),
                    entry.publicKey(),
                    agency.pendingKeyChange().orElse(null),
                    agency.registeredAt());
        }
    }

    @PUT
    @Path("/{oin}")
    @RolesAllowed({AGENCY_ADMIN, OPERATOR})
    @APIResponse(
            responseCode = "200",
            description = "The entry that was replaced, as it now stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyView.class)))
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
                    "Creating (201) goes without If-Match; replacing needs the ETag that you read. A publicKey that is in "
                            + "use stays until a second person has confirmed another one: see key-changes.")
    public RestResponse<AgencyView> register(
            @PathParam("oin") String oin, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AgencyEntry body) {
        var registration = directory.register(
                own.named(oin), body.entry(), caller.subject(), version -> Preconditions.ifMatch(ifMatch, version));
        var answer = ResponseBuilder.create(
                        registration.isNew() ? Status.CREATED : Status.OK, AgencyView.of(registration.agency()))
                .header("ETag", Preconditions.etag(registration.agency().version()));
        return (registration.isNew() ? answer.location(URI.create("/agencies/" + oin)) : answer).build();
    }

    @GET
    @Operation(operationId = "listAgencies", summary = "Agencies that meet a need in a municipality, newest first")
    public Page<AgencyView> list(
            @QueryParam("need") String need,
            @QueryParam("region") String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var rows = directory.list(need, region, page.before(), page.limit());
        return Page.of(rows, page, Agency::entryId, AgencyView::of);
    }

    @GET
    @Path("/{oin}")
    @APIResponseSchema(AgencyView.class)
    @Operation(operationId = "getAgency", summary = "An agency's entry")
    public RestResponse<AgencyView> get(@PathParam("oin") String oin) {
        var agency = directory.get(new Oin(oin));
        return ResponseBuilder.ok(AgencyView.of(agency))
                .header("ETag", Preconditions.etag(agency.version()))
                .build();
    }

    @DELETE
    @Path("/{oin}")
    @RolesAllowed({AGENCY_ADMIN, OPERATOR})
    @APIResponse(responseCode = "204", description = "It is gone")
    @Operation(
            operationId = "removeAgency",
            summary = "Remove an agency that is gone",
            description = "One that holds cases can't be removed: its cases pass to another first. "
                    + "What is still offered to it becomes void.")
    public RestResponse<Void> remove(
            @PathParam("oin") String oin,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("successor") String successor) {
        removing.remove(
                own.named(oin),
                Optional.ofNullable(successor).map(Oin::new),
                version -> Preconditions.ifMatch(ifMatch, version));
        return RestResponse.noContent();
    }
}
