package nl.stokje.cases.succession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The cases of an agency pass to another by a legal decision, thousands in one job. */
@Path("/successions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Successions", description = "An agency is dissolved or its tasks go elsewhere: its cases pass by law")
class SuccessionResource {
    private final OrderingSuccessions ordering;
    private final Caller caller;

    SuccessionResource(OrderingSuccessions ordering, Caller caller) {
        this.ordering = ordering;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponseSchema(
            value = SuccessionView.class,
            responseCode = "202",
            responseDescription = "The succession; watch it for its progress")
    @Operation(
            operationId = "orderSuccession",
            summary = "Pass the cases of an agency to its successor, or count what would pass",
            description =
                    "Each case passes in a transaction of its own, with its turn plus one; both agencies are notified "
                            + "and its timeline shows it. The job goes on after every restart until no case waits, cases "
                            + "included that come to the agency meanwhile.")
    public RestResponse<SuccessionView> order(@Valid @NotNull NewSuccession ordered) {
        var progress = ordering.order(
                ordered.legalDecision(), ordered.chosen(), Boolean.TRUE.equals(ordered.dryRun()), caller.subject());
        var view = SuccessionView.of(progress);
        return ResponseBuilder.create(Status.ACCEPTED, view)
                .location(URI.create("/successions/" + view.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listSuccessions",
            summary = "The successions, newest first",
            description = "Without counts; see each for how far it is.")
    public Page<SuccessionSummary> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                ordering.newest(page), page, succession -> succession.id().value(), SuccessionSummary::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSuccession",
            summary = "How far a succession is",
            description = "How many of its cases wait, have passed and have failed.")
    public SuccessionView get(@Parameter(description = "The succession's id") SuccessionId id) {
        return SuccessionView.of(ordering.progress(id));
    }

    @GET
    @Path("/{id}/failures")
    @Operation(
            operationId = "listSuccessionFailures",
            summary = "Which cases didn't pass, and why",
            description = "A case that another agency holds by its turn, or one that went wrong five times.")
    public Page<SuccessionFailureView> failures(
            @Parameter(description = "The succession's id") SuccessionId id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(ordering.failures(id, page), page, step -> step.caseId().value(), SuccessionFailureView::of);
    }
}
