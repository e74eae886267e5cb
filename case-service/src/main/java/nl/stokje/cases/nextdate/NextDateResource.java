package nl.stokje.cases.nextdate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Preconditions;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** When the holder of a case looks at it again. */
@Path("/cases/{id}/next-date")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
@Tag(name = "Cases")
class NextDateResource {
    private final NextDates nextDates;
    private final Caller caller;

    NextDateResource(NextDates nextDates, Caller caller) {
        this.nextDates = nextDates;
        this.caller = caller;
    }

    @Schema(description = "When the holder will look at the case again")
    record ChosenDate(
            @NotNull
            @Schema(description = "By when you look at the case again; ahead of now", examples = "2026-12-06T09:00:00Z")
            Instant dueAt,

            @Size(max = 500)
            @Schema(description = "What is to happen then", examples = "Ask whether the room suits her")
            String what) {}

    @PUT
    @APIResponseSchema(
            value = NextDateView.class,
            responseCode = "200",
            responseDescription = "The next date, with the case's new version as ETag")
    @Operation(
            operationId = "setNextDate",
            summary = "Say when you look at the case again",
            description =
                    "Every open case has a next date; where nobody chose one it goes by urgency. Halfway the holder "
                            + "is reminded, on the date its team lead is notified, and so on: no case is forgotten in "
                            + "silence. For the agency that holds the case, and the one that coordinates.")
    public RestResponse<NextDateView> choose(
            @Parameter(description = "The case's id, as the intake gave it") CaseId id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ChosenDate chosen) {
        var theCase = nextDates.lookAgain(
                id, chosen.dueAt(), chosen.what(), version -> Preconditions.ifMatch(ifMatch, version), caller.actor());
        return ResponseBuilder.ok(NextDateView.of(theCase.nextDate()))
                .header("ETag", Preconditions.etag(theCase.version()))
                .build();
    }
}
