package nl.stokje.cases.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.stokje.cases.application.CaseFile;
import nl.stokje.cases.application.Casework;
import nl.stokje.cases.application.Casework.Worker;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.Look;
import nl.stokje.cases.domain.TimelineEntry;
import nl.stokje.cases.rest.CaseHistory.EntryView;
import nl.stokje.cases.rest.CaseHistory.HolderView;
import nl.stokje.cases.rest.CaseHistory.Holders;
import nl.stokje.cases.rest.CaseHistory.LookView;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reading cases: who holds them, what was told, what happened, who looked. */
@Path("/cases")
@RolesAllowed({Roles.CASEWORKER, Roles.LEAD})
@Tag(name = "Cases")
public class CasesResource {
    private final Casework casework;
    private final CaseFile file;
    private final Caller caller;

    CasesResource(Casework casework, CaseFile file, Caller caller) {
        this.casework = casework;
        this.file = file;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The cases your agency answers for, newest first", operationId = "listCases")
    public Page<CaseView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(casework.held(worker(), page.before(), page.limit()), page, Case::id, CaseView::thin);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    @Operation(summary = "A case your agency holds or held", operationId = "getCase")
    public RestResponse<CaseView> get(UUID id) {
        var about = casework.look(id, worker());
        return ResponseBuilder.ok(view(about))
                .header("ETag", Preconditions.etag(about.version()))
                .build();
    }

    @GET
    @Path("/{id}/holders")
    @Operation(
            summary = "Who held the baton, in order, or at one instant",
            description =
                    "With 'at', the one holder at that instant, or none when the case was closed or not yet open.",
            operationId = "listHolders")
    @Transactional
    public Holders holders(UUID id, @QueryParam("at") String at) {
        return new Holders(casework.holders(id, instant(at), worker()).stream()
                .map(HolderView::of)
                .toList());
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(summary = "What happened to the case, newest first", operationId = "listTimeline")
    public Page<EntryView> timeline(UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                casework.timeline(id, worker(), page.before(), page.limit()), page, TimelineEntry::id, EntryView::of);
    }

    @GET
    @Path("/{id}/looks")
    @Operation(summary = "Who looked at the case's personal data, newest first", operationId = "listLooks")
    public Page<LookView> looks(UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(casework.looks(id, worker(), page.before(), page.limit()), page, Look::id, LookView::of);
    }

    private CaseView view(Case about) {
        return about.holder().equals(caller.agency())
                ? CaseView.whole(about, file.requirementsOf(about.id()), file.toldOf(about), file.itemsOf(about.id()))
                : CaseView.thin(about);
    }

    private Worker worker() {
        return new Worker(caller.agency(), caller.subject());
    }

    private static Instant instant(String at) {
        try {
            return at == null ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    "at", at, "an ISO 8601 time with a zone, 2026-11-22T09:00:00Z", "The time can't be read.");
        }
    }
}
