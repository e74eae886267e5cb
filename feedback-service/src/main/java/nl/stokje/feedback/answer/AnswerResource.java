package nl.stokje.feedback.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The citizen answers, and their agency reads it. */
@Path("/answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "What citizens say about how it went")
class AnswerResource {
    private final Answering answering;
    private final AnswerReading reading;
    private final Caller caller;

    AnswerResource(Answering answering, AnswerReading reading, Caller caller) {
        this.answering = answering;
        this.reading = reading;
        this.caller = caller;
    }

    /** That the answer was stored. */
    record AnswerReceipt(
            @Schema(description = "When the answer was stored", examples = "2026-11-22T09:00:00Z")
            Instant answeredAt) {}

    @POST
    @PermitAll
    @Idempotent
    @SecurityRequirements
    @Operation(
            operationId = "answer",
            summary = "Answer, as the citizen who has the link",
            description =
                    "An invitation is answered once. The second answer gets 410, and so does a link that was replaced "
                            + "or has expired.")
    @APIResponseSchema(value = AnswerReceipt.class, responseCode = "201", responseDescription = "The answer was stored")
    @APIResponse(responseCode = "410", description = "The link was used, replaced or has expired")
    public RestResponse<AnswerReceipt> answer(@Valid @NotNull NewAnswer answer) {
        var answeredAt = answering.answer(answer.opener(), answer.answer());
        return ResponseBuilder.create(RestResponse.Status.CREATED, new AnswerReceipt(answeredAt))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
    @Operation(
            operationId = "listAnswers",
            summary = "What citizens answered to your agency, newest invitation first",
            description = "With the citizens' own words. Each access is written to the access log.")
    public Page<AnswerView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = Page.Request.of(limit, cursor);
        return Page.of(
                reading.newestFirst(page, caller.actor()),
                page,
                answer -> answer.invitation().id().value(),
                AnswerView::of);
    }
}
