package nl.stokje.cases.succession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;
import nl.stokje.cases.succession.Succession.Filter;
import nl.stokje.cases.succession.Succession.LegalDecision;
import nl.stokje.cases.succession.SuccessionView.FailureView;
import nl.stokje.cases.succession.SuccessionView.Summary;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** The cases of an agency pass to another by a legal decision, thousands in one job. */
@Path("/successions")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Successions", description = "An agency is dissolved or its tasks go elsewhere: its cases pass by law")
public class SuccessionResource {
    private static final String HOW_MANY = "How many at most, 1 to 200; 50 when left out";
    private static final String FROM = "The nextCursor of the page before, to go on; left out: from the start";

    private final CaseSuccession caseSuccession;
    private final Caller caller;

    SuccessionResource(CaseSuccession caseSuccession, Caller caller) {
        this.caseSuccession = caseSuccession;
        this.caller = caller;
    }

    public record NewFilter(
            @Schema(description = "Only cases that were opened before this time")
            Instant openedBefore,

            @Schema(description = "Only cases of these urgencies; empty: of all")
            Set<@NotNull Urgency> urgencies,

            @Schema(description = "Only open or only closed ones; absent: both, so that none is reopened where it was")
            CaseStatus status) {
        Filter filter() {
            return new Filter(openedBefore, urgencies, status);
        }
    }

    public record NewSuccession(
            @NotNull @Schema(description = "The agency whose cases pass")
            Oin from,

            @NotNull @Schema(description = "The agency that they pass to")
            Oin to,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "Where the legal decision can be read; nothing personal",
                    examples = "Gemeenteblad 2026, 41234")
            String decision,

            @NotNull @PastOrPresent @Schema(description = "When it was decided")
            Instant decidedAt,

            @Valid @Schema(description = "Which of the agency's cases; absent: all")
            NewFilter filter,

            @Schema(description = "true: only count what would pass")
            Boolean dryRun) {
        LegalDecision legalDecision() {
            return new LegalDecision(from, to, decision, decidedAt);
        }

        Filter chosen() {
            return filter == null ? Filter.ALL : filter.filter();
        }
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "202",
            description = "The succession; watch it for its progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessionView.class)))
    @Operation(
            operationId = "orderSuccession",
            summary = "Pass the cases of an agency to its successor, or count what would pass",
            description =
                    "Each case passes in a transaction of its own, with its turn plus one; both agencies are told and "
                            + "its timeline shows it. It goes on after every restart until no case waits, cases included that come "
                            + "to the agency meanwhile.")
    public RestResponse<SuccessionView> order(@Valid @NotNull NewSuccession ordered) {
        var progress = caseSuccession.order(
                ordered.legalDecision(), ordered.chosen(), Boolean.TRUE.equals(ordered.dryRun()), caller.subject());
        var view = SuccessionView.of(progress);
        return ResponseBuilder.create(Status.ACCEPTED, view)
                .location(URI.create("/successions/" + view.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listSuccessions", summary = "The successions, newest first")
    public Page<Summary> list(
            @Parameter(description = HOW_MANY) @QueryParam("limit") Integer limit,
            @Parameter(description = FROM) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(caseSuccession.newest(page.before(), page.limit()), page, Succession::id, Summary::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSuccession", summary = "How far a succession is")
    public SuccessionView get(@Parameter(description = "The succession's id") UUID id) {
        return SuccessionView.of(caseSuccession.progress(id));
    }

    @GET
    @Path("/{id}/failures")
    @Operation(operationId = "listSuccessionFailures", summary = "Which cases didn't pass, and why")
    public Page<FailureView> failures(
            @Parameter(description = "The succession's id") UUID id,
            @Parameter(description = HOW_MANY) @QueryParam("limit") Integer limit,
            @Parameter(description = FROM) @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                caseSuccession.failures(id, page.before(), page.limit()),
                page,
                SuccessionStep::caseId,
                FailureView::of);
    }
}
