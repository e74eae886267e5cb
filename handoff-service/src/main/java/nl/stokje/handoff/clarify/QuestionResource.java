package nl.stokje.handoff.clarify;

import static nl.stokje.kit.rest.Roles.CASEWORKER;
import static nl.stokje.kit.rest.Roles.TEAM_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.stokje.handoff.handoff.HandoffAccess;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What the receiver asks before it decides; it need not wait for one answer with the next question. */
@Path("/handoffs/{id}/questions")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class QuestionResource {
    private final Clarifying clarifying;
    private final HandoffReading reading;
    private final Caller caller;

    QuestionResource(Clarifying clarifying, HandoffReading reading, Caller caller) {
        this.clarifying = clarifying;
        this.reading = reading;
        this.caller = caller;
    }

    @Schema(name = "HandoffQuestionText", description = "A question to the sender, or the answer to one")
    record NewText(
            @NotBlank @Size(max = 4000) @Schema(description = "In your own words", examples = "Is she alone?")
            String text) {}

    record HandoffQuestionList(
            @Schema(description = "The questions, in their order")
            List<QuestionView> items) {}

    @POST
    @Idempotent
    @APIResponseSchema(
            value = QuestionView.class,
            responseCode = "201",
            responseDescription = "The question as it was asked")
    @Operation(
            operationId = "askQuestion",
            summary = "Ask the sender something",
            description = "By the receiver, before it decides. The time to answer the offer runs on.")
    public RestResponse<QuestionView> ask(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id, @Valid @NotNull NewText body) {
        return RestResponse.status(Status.CREATED, QuestionView.of(clarifying.ask(id, caller.agency(), body.text())));
    }

    @POST
    @Path("/{number}/answers")
    @Idempotent
    @APIResponseSchema(
            value = QuestionView.class,
            responseCode = "201",
            responseDescription = "The question with its answer")
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer the receiver",
            description = "By the sender, once for each question. With the last answer the receiver must act again.")
    public RestResponse<QuestionView> answer(
            @PathParam("id") @Parameter(description = "The handoff") HandoffId id,
            @PathParam("number") @Parameter(description = "Which question of the handoff") int number,
            @Valid @NotNull NewText body) {
        return RestResponse.status(
                Status.CREATED, QuestionView.of(clarifying.answer(id, caller.agency(), number, body.text())));
    }

    @GET
    @APIResponseSchema(HandoffQuestionList.class)
    @Operation(
            operationId = "listQuestions",
            summary = "Questions and answers, in their order",
            description = "By a party of the handoff. Written to the access log.")
    public HandoffQuestionList list(@PathParam("id") @Parameter(description = "The handoff") HandoffId id) {
        return reading.read(
                HandoffAccess.QUESTIONS,
                id,
                caller.actor(),
                handoff -> new HandoffQuestionList(handoff.conversation().questions().stream()
                        .map(QuestionView::of)
                        .toList()));
    }
}
