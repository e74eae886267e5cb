package nl.stokje.feedback.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Roles;
import nl.stokje.kit.rest.SupportedDates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

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
            @Parameter(
                            description = "From this time; by default 90 days before until",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @RestQuery
                    String from,
            @Parameter(
                            description = "Until just before this time; by default now",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @RestQuery
                    String until) {
        return counting.insights(caller.agency(), instant("from", from), instant("until", until));
    }

    /** Null when it was left out. */
    private static Instant instant(String field, String value) {
        if (value == null) {
            return null;
        }
        try {
            return SupportedDates.in(field, OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException notATime) {
            throw Refusal.invalid(
                    field,
                    value,
                    "a time with a zone (ISO 8601), such as 2026-01-31T00:00:00Z; a + must be sent as %2B",
                    "The value isn't a time.");
        }
    }
}
