package nl.stokje.handoff.handoff.clarify;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.handoff.HandoffReading;
import nl.stokje.handoff.handoff.Question;
import nl.stokje.kit.rest.Caller;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.RestResponse;

/** What the receiver asks before it decides; it need not wait for one answer with the next question. */
@Path("/handoffs/{id}/questions")
@RolesAllowed({CASEWORKER, TEAM_LEAD})
@Tag(name = "Questions")
public class QuestionResource {
    private final Clarifying clarifying;
    private final HandoffReading reading;
    private final Caller caller;

    QuestionResource(Clarifying clarifying, HandoffReading reading, Caller caller) {
        this.clarifying = clarifying;
        this.reading = reading;
        this.caller = caller;
    }

    @Schema(name = "NewQuestion")
    public record Words(@NotBlank @Size(max = 4000) String text) {}

    @Schema(name = "Question")
    public record QuestionView(int number, String text, Instant askedAt, String answer, Instant answeredAt) {
        static QuestionView of(Question question) {
            return new QuestionView(
                    question.number(), question.text(), question.askedAt(), question.answer(), question.answeredAt());
        }
    }

    public record QuestionList(List<QuestionView> items) {}

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The question as it now stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionView.class)))
    @Operation(operationId = "askQuestion", summary = "Ask the sender something, as the receiver")
    public RestResponse<QuestionView> ask(UUID id, @Valid @NotNull Words body) {
        return RestResponse.status(Status.CREATED, QuestionView.of(clarifying.ask(id, caller.agency(), body.text())));
    }

    @POST
    @Path("/{number}/answers")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "The question as it now stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionView.class)))
    @Operation(operationId = "answerQuestion", summary = "Answer the receiver, as the sender")
    public RestResponse<QuestionView> answer(UUID id, int number, @Valid @NotNull Words body) {
        return RestResponse.status(
                Status.CREATED, QuestionView.of(clarifying.answer(id, caller.agency(), number, body.text())));
    }

    @GET
    @APIResponseSchema(QuestionList.class)
    @Operation(operationId = "listQuestions", summary = "Questions and answers, in their order")
    public QuestionList list(UUID id) {
        return reading.at(
                Look.What.QUESTIONS,
                id,
                caller.agency(),
                caller.subject(),
                handoff -> new QuestionList(
                        handoff.questions().stream().map(QuestionView::of).toList()));
    }
}
