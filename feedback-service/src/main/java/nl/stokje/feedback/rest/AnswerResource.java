package nl.stokje.feedback.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import nl.stokje.feedback.application.Answering;
import nl.stokje.feedback.application.Reading;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.rest.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The citizen answers, and their agency reads it. */
@Path("/answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "What citizens say about how it went")
public class AnswerResource {
    private final Answering answering;
    private final Reading reading;
    private final Caller caller;

    AnswerResource(Answering answering, Reading reading, Caller caller) {
        this.answering = answering;
        this.reading = reading;
        this.caller = caller;
    }

    /** That the answer was taken. */
    public record AnswerReceipt(Instant answeredAt) {}

    @POST
    @PermitAll
    @Idempotent
    @SecurityRequirements
    @Operation(
            operationId = "answer",
            summary = "Answer, as the citizen who holds the link",
            description = "Taken once. The second time, or with a link that was replaced or has expired, 410.")
    @APIResponseSchema(value = AnswerReceipt.class, responseCode = "201", responseDescription = "Taken")
    @APIResponse(responseCode = "410", description = "The link was used, replaced or has expired")
    public RestResponse<AnswerReceipt> answer(@Valid @NotNull NewAnswer answer) {
        var answeredAt = answering.answer(answer.opener(), answer.said());
        return ResponseBuilder.create(RestResponse.Status.CREATED, new AnswerReceipt(answeredAt))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.TEAM_LEAD})
    @Operation(
            operationId = "listAnswers",
            summary = "What citizens told your agency, newest invitation first; the look is written down")
    @APIResponseSchema(value = AnswerPage.class, responseDescription = "A page of answers")
    public Page<AnswerView> list(@RestQuery Integer limit, @RestQuery String cursor) {
        var request = Page.Request.of(limit, cursor);
        var answers = reading.newestFirst(caller.agency(), request.before(), request.limit(), caller.subject());
        return Page.of(answers, request, answer -> answer.invitation().id(), AnswerView::of);
    }
}
