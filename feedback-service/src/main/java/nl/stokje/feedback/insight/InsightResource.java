package nl.stokje.feedback.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Were citizens helped, in their own judgment? */
@Path("/insights")
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "Citizens helped, as they say themselves")
class InsightResource {
    private final Counting counting;
    private final Caller caller;

    InsightResource(Counting counting, Caller caller) {
        this.counting = counting;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInsights",
            summary = "How many of your agency's citizens were asked, answered and helped",
            description =
                    "Invitations count by the time at which they arose. A citizen who wasn't asked or didn't answer counts as not helped.")
    public Insights get(
            @Parameter(description = "From this time; by default 90 days before until") @QueryParam("from")
                    Instant from,
            @Parameter(description = "Until just before this time; by default now") @QueryParam("until")
                    Instant until) {
        return counting.insights(caller.agency(), from, until);
    }
}
