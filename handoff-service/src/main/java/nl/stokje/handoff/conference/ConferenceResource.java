package nl.stokje.handoff.conference;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What was agreed when those involved in a case that went back and forth talked. */
@Path("/conferences")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conferences")
class ConferenceResource {
    private final Conferring conferring;
    private final Caller caller;

    ConferenceResource(Conferring conferring, Caller caller) {
        this.conferring = conferring;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponseSchema(
            value = ConferenceView.class,
            responseCode = "201",
            responseDescription = "The conference as it was recorded")
    @Operation(
            operationId = "recordConference",
            summary = "Record a conference: who took part, what was agreed, who holds the case",
            description =
                    "By an agency that held the case or is a party to a handoff of it. It moves no baton: from here on the"
                            + " case can be offered again.")
    public RestResponse<ConferenceView> record(@Valid @NotNull NewConference body) {
        var conference = conferring.record(body.caseId(), body.minutes(), caller.agency());
        return ResponseBuilder.create(Status.CREATED, ConferenceView.whole(conference))
                .location(URI.create("/conferences/" + conference.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listConferences",
            summary = "The conferences about a case, newest first",
            description = "Those that your agency took part in or recorded; without what was agreed.")
    public Page<ConferenceView> list(
            @QueryParam("caseId") @Parameter(description = "The case", required = true) CaseId caseId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var rows = conferring.list(required(caseId), caller.agency(), page);
        return Page.of(rows, page, conference -> conference.id().value(), ConferenceView::thin);
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(ConferenceView.class)
    @Operation(
            operationId = "getConference",
            summary = "A conference: who took part, what was agreed",
            description = "By an agency that took part or recorded it. Written to the access log.")
    public ConferenceView get(@PathParam("id") @Parameter(description = "The conference") ConferenceId id) {
        return ConferenceView.whole(conferring.read(id, caller.actor()));
    }

    private static CaseId required(CaseId caseId) {
        if (caseId == null) {
            throw Refusal.invalid("caseId", null, "the id of a case", "Conferences are listed by their case.");
        }
        return caseId;
    }
}
