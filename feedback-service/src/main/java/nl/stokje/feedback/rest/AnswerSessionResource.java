package nl.stokje.feedback.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import nl.stokje.feedback.application.Answering;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.feedback.domain.Token;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The citizen opens the link: what are they asked? */
@Path("/answer-sessions")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers")
public class AnswerSessionResource {
    private final Answering answering;

    AnswerSessionResource(Answering answering) {
        this.answering = answering;
    }

    /** What the page read behind the {@code #} of the link. */
    public record NewAnswerSession(
            @NotBlank @Size(max = 200) String token) {
        @Override
        public String toString() {
            return "an answer session";
        }
    }

    /** What is asked and by which agency; nothing about the citizen. */
    public record AnswerSession(Occasion occasion, Oin agency, List<Question> questions, Instant expiresAt) {
        static AnswerSession of(Answering.Asked asked) {
            return new AnswerSession(asked.occasion(), asked.agency(), Question.ALL, asked.expiresAt());
        }
    }

    @POST
    @Idempotent
    @SecurityRequirements
    @Operation(operationId = "openAnswerSession", summary = "What the holder of a link is asked")
    @APIResponseSchema(value = AnswerSession.class, responseCode = "200", responseDescription = "What is asked")
    @APIResponse(responseCode = "410", description = "The link was used, replaced or has expired")
    public RestResponse<AnswerSession> open(@Valid @NotNull NewAnswerSession session) {
        return RestResponse.ok(AnswerSession.of(answering.look(new Token(session.token()))));
    }
}
