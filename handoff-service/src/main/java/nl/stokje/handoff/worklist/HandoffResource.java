package nl.stokje.handoff.worklist;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.HandoffView;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reading handoffs: the lists that somebody works from, and one of them. */
@Path("/handoffs")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handoffs")
class HandoffResource {
    private final WorklistReading worklists;
    private final HandoffReading reading;
    private final Caller caller;

    HandoffResource(WorklistReading worklists, HandoffReading reading, Caller caller) {
        this.worklists = worklists;
        this.reading = reading;
        this.caller = caller;
    }

    /** Which list, as the query says it. */
    static class Query {
        @QueryParam("list")
        @Parameter(
                description =
                        "ALL (the default), WAITING: what awaits your agency, or OVERDUE: what nobody did in time")
        Worklist list;

        @QueryParam("direction")
        @Parameter(description = "INCOMING or OUTGOING; both without it")
        WorklistDirection direction;

        @QueryParam("state")
        @Parameter(description = "One state; with sort=NEWEST")
        HandoffState state;

        @QueryParam("caseId")
        @Parameter(description = "Only those of this case")
        CaseId caseId;

        @QueryParam("urgency")
        @Parameter(description = "One urgency; all without it")
        Urgency urgency;

        @QueryParam("sort")
        @Parameter(description = "NEWEST, or DUE for what has a deadline; WAITING and OVERDUE are sorted by DUE")
        WorklistOrder sort;

        @QueryParam("limit")
        Integer limit;

        @QueryParam("cursor")
        String cursor;

        /** One more than what is wanted, so that it is known whether there is a next page. */
        WorklistChoice choice() {
            var worklist = Objects.requireNonNullElse(list, Worklist.ALL);
            return new WorklistChoice(
                    worklist,
                    direction == null ? EnumSet.allOf(WorklistDirection.class) : EnumSet.of(direction),
                    new WorklistFilter(state, caseId, urgency),
                    Objects.requireNonNullElse(sort, WorklistChoice.usualOrderOf(worklist)),
                    cursor == null ? null : WorklistPlace.parse(cursor),
                    page().rowsToRead());
        }

        Page<HandoffView> page(List<Handoff> rows) {
            var page = rows.subList(0, Math.min(rows.size(), page().limit()));
            return new Page<>(
                    page.stream().map(HandoffView::thin).toList(),
                    rows.size() > page.size() ? WorklistPlace.of(page.getLast()).cursor() : null);
        }

        private Page.Request page() {
            return Page.Request.of(limit, null);
        }
    }

    @GET
    @Operation(
            operationId = "listHandoffs",
            summary = "The handoffs your agency is a party to, as the list that somebody works from",
            description = "All of them, those that await your agency, or those that are overdue; newest or due first.")
    public Page<HandoffView> list(@BeanParam Query query) {
        return query.page(worklists.list(caller.agency(), query.choice()));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(HandoffView.class)
    @Operation(
            operationId = "getHandoff",
            summary = "A handoff and its state",
            description =
                    "By a party of the handoff; the receiver sees an offer, but not what is being prepared. The sender"
                            + " sees its own proposal with it, which is written to the access log once for each person;"
                            + " the words of another agency's request are, at each look.")
    public RestResponse<HandoffView> get(@PathParam("id") @Parameter(description = "The handoff") HandoffId id) {
        return reading.read(
                id,
                caller.actor(),
                handoff -> ResponseBuilder.ok(HandoffView.seenBy(caller.agency(), handoff))
                        .header("ETag", Preconditions.etag(handoff.version()))
                        .build());
    }
}
