package nl.stokje.cases.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.baton.CaseSummary;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.coordination.Assistances;
import nl.stokje.cases.coordination.Coordination;
import nl.stokje.cases.disclosure.Disclosure.VisibleContent;
import nl.stokje.cases.disclosure.Disclosure;
import nl.stokje.cases.domain.Look;
import nl.stokje.cases.overview.CaseReading.CaseAccess;
import nl.stokje.cases.overview.CaseReading.Caseworker;
import nl.stokje.cases.overview.CaseView.Agreed;
import nl.stokje.cases.overview.CaseView.Own;
import nl.stokje.cases.timeline.TimelineEntry;
import nl.stokje.cases.timeline.TimelineResource.EntryView;
import nl.stokje.cases.timeline.TimelineResource.HolderView;
import nl.stokje.cases.timeline.TimelineResource.Holders;
import nl.stokje.cases.timeline.TimelineResource.LookView;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.Roles;
import nl.stokje.kit.rest.SupportedDates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading cases: who holds them, what was told, what happened, who looked. */
@Path("/cases")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(
        name = "Cases",
        description = "Who answers for a citizen's question now, what the citizen told, and what is done about it")
public class CaseResource {
    private static final String HOW_MANY = "How many at most, 1 to 200; 50 when left out";
    private static final String FROM = "The nextCursor of the page before, to go on; left out: from the newest";
    private static final String WHICH = "The case's id, as the intake gave it";

    private final CaseReading casework;
    private final Assistances assistances;
    private final Coordination coordination;
    private final CaseContent file;
    private final Disclosure disclosure;
    private final Caller caller;

    CaseResource(
            CaseReading casework,
            Assistances assistances,
            Coordination coordination,
            CaseContent file,
            Disclosure disclosure,
            Caller caller) {
        this.casework = casework;
        this.assistances = assistances;
        this.coordination = coordination;
        this.file = file;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "The cases your agency answers for, newest first",
            description = "Open ones, and closed ones that your agency answered for last. Nothing personal; see each.")
    public Page<CaseSummary> list(
            @Parameter(
                            description = "true: only those whose next date has come and gone",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("overdue")
                    String overdue,
            @Parameter(description = HOW_MANY) @QueryParam("limit") Integer limit,
            @Parameter(description = FROM) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        var found = yes("overdue", overdue)
                ? casework.overdue(caseworker(), page.before(), page.limit())
                : casework.held(caseworker(), page.before(), page.limit());
        return Page.of(found, page, Case::id, CaseSummary::listed);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @APIResponse(
            responseCode = "200",
            description = "The case, with its version as ETag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CaseView.class)))
    @Operation(
            operationId = "getCase",
            summary = "A case your agency holds, assists or held",
            description =
                    "The holder sees what the citizen told and what was added, as far as the basis of the handoff "
                            + "covers, and what is held back. Who assists sees what was agreed at its handoff, until it "
                            + "leaves. Each of these looks is written down. Who held it before sees who answers now and in "
                            + "which turn. To all others it doesn't exist.")
    public RestResponse<CaseView> get(@Parameter(description = WHICH) UUID id) {
        var seen = casework.look(id, caseworker());
        return ResponseBuilder.ok(view(seen))
                .header("ETag", Preconditions.etag(seen.theCase().version()))
                .build();
    }

    @GET
    @Path("/{id}/holders")
    @Operation(
            summary = "Who held the baton, in order, or at one instant",
            description =
                    "Exactly one agency answers for an open case at every instant. With 'at', the one that held it "
                            + "then, or none when the case was closed or not yet open.",
            operationId = "listHolders")
    @Transactional
    public Holders holders(
            @Parameter(description = WHICH) UUID id,
            @Parameter(description = "An ISO 8601 time with a zone: 2026-11-22T09:00:00Z") @QueryParam("at")
                    String at) {
        return new Holders(casework.holders(id, instant(at), caseworker()).stream()
                .map(HolderView::of)
                .toList());
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            operationId = "listTimeline",
            summary = "What happened to the case, newest first",
            description = "Who held the case before sees what happened until then, and to its own handoffs.")
    public Page<EntryView> timeline(
            @Parameter(description = WHICH) UUID id,
            @Parameter(description = HOW_MANY) @QueryParam("limit") Integer limit,
            @Parameter(description = FROM) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                casework.timeline(id, caseworker(), page.before(), page.limit()),
                page,
                TimelineEntry::id,
                EntryView::of);
    }

    @GET
    @Path("/{id}/access-log")
    @Operation(
            operationId = "listLooks",
            summary = "Who looked at the case's personal data, newest first",
            description = "Who held the case before sees the looks until then.")
    public Page<LookView> looks(
            @Parameter(description = WHICH) UUID id,
            @Parameter(description = HOW_MANY) @QueryParam("limit") Integer limit,
            @Parameter(description = FROM) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(casework.looks(id, caseworker(), page.before(), page.limit()), page, Look::id, LookView::of);
    }

    private CaseView view(CaseAccess seen) {
        var theCase = seen.theCase();
        return switch (seen.as()) {
            case HOLDER -> CaseView.whole(theCase, agreed(theCase, disclosure.shownToHolder(theCase)), own(theCase));
            case ASSISTANT ->
                CaseView.agreed(theCase, agreed(theCase, disclosure.shownToAssistant(caller.agency(), theCase)));
            case FORMER_HOLDER -> CaseView.thin(theCase);
        };
    }

    private Agreed agreed(Case theCase, VisibleContent shown) {
        return Agreed.of(coordination.coordinatingAgencyOf(theCase), theCase, file.requirementsOf(theCase.id()), shown);
    }

    private Own own(Case theCase) {
        return Own.of(theCase, assistances.runningOf(theCase.id()), file.consentsOf(theCase.id()));
    }

    private Caseworker caseworker() {
        return new Caseworker(caller.agency(), caller.subject());
    }

    private static boolean yes(String field, String value) {
        return switch (value) {
            case "true" -> true;
            case null -> false;
            case "false" -> false;
            default -> throw Refusal.invalid(field, value, "true or false", "It is neither yes nor no.");
        };
    }

    private static Instant instant(String at) {
        try {
            return at == null
                    ? null
                    : SupportedDates.in("at", OffsetDateTime.parse(at).toInstant());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    "at", at, "an ISO 8601 time with a zone, 2026-11-22T09:00:00Z", "The time can't be read.");
        }
    }
}
