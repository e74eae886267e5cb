package nl.stokje.cases.accesslog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.accesslog.AccessLogEntry;
import nl.stokje.kit.accesslog.AccessLogView;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who saw the personal data of a case. */
@Path("/cases/{id}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class AccessLogResource {
    private final CaseAccessLog accessLog;
    private final Caller caller;

    AccessLogResource(CaseAccessLog accessLog, Caller caller) {
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseAccess",
            summary = "Who saw the case's personal data, newest first",
            description =
                    "For the agency that holds the case. An agency that held it before sees the entries until then.")
    public Page<AccessLogView> list(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(accessLog.of(id, caller.actor(), page), page, AccessLogEntry::id, AccessLogView::of);
    }
}
