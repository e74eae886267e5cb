package nl.stokje.cases.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.assignment.AssignmentCode;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.CaseSummary;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Localized;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.ReaderLanguage;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reading cases: who answers for them, and what is known. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(
        name = "Cases",
        description = "Who answers for a citizen's question now, what the citizen told, and what is done about it")
class CaseResource {
    private final CaseReading reading;
    private final Caller caller;
    private final ReaderLanguage language;

    CaseResource(CaseReading reading, Caller caller, ReaderLanguage language) {
        this.reading = reading;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "The cases your agency works on, newest first",
            description = "Those your agency answers for, closed ones that it answered for last, and open ones that it "
                    + "assists: holder says which. Nothing personal; see each.")
    public Page<CaseSummary> list(
            @Parameter(description = "true: only those whose next date has passed") @QueryParam("overdue")
                    Boolean overdue,
            @Parameter(description = "OPEN or CLOSED; both without it") @QueryParam("status") CaseStatus status,
            @Parameter(description = "One urgency; all without it") @QueryParam("urgency") Urgency urgency,
            @Parameter(description = "Those you gave to this person or team", example = "team-youth")
                    @QueryParam("assignee")
                    String assignee,
            @Parameter(description = "The one you know by this reference", example = "2026-00417")
                    @QueryParam("externalReference")
                    String externalReference,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var filter = new CaseFilter(
                status,
                urgency,
                Boolean.TRUE.equals(overdue),
                AssignmentCode.inQuery("assignee", assignee),
                AssignmentCode.inQuery("externalReference", externalReference));
        var found = reading.workedOnBy(caller.actor(), filter, page);
        return Page.of(found, page, theCase -> theCase.id().value(), CaseSummary::listed);
    }

    @GET
    @Path("/{id}")
    @Localized
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER)
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "200",
            responseDescription = "The case, with its version as ETag")
    @Operation(
            operationId = "getCase",
            summary = "A case your agency holds, assists or held",
            description =
                    "The holder sees what the citizen told and what was added, as far as the basis of the handoff "
                            + "covers, and what is held back. Who assists sees what was agreed at its handoff, until it "
                            + "leaves. Both are written down in the access log. Who held the case before sees who answers "
                            + "now and in which turn. To all others the case doesn't exist.")
    public RestResponse<CaseView> get(@Parameter(description = "The case's id, as the intake gave it") CaseId id) {
        var access = reading.read(id, caller.actor());
        return ResponseBuilder.ok(CaseView.of(access, language.get()))
                .header("ETag", Preconditions.etag(access.theCase().version()))
                .build();
    }
}
