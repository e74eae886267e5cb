package nl.stokje.feedback.answer;

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
import nl.stokje.feedback.invitation.Occasion;
import nl.stokje.feedback.invitation.Token;
import nl.stokje.kit.Oin;
import nl.stokje.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
class AnswerSessionResource {
    private final Answering answering;

    AnswerSessionResource(Answering answering) {
        this.answering = answering;
    }

    /** What the page read behind the {@code #} of the link. */
    record NewAnswerSession(
            @Schema(
                    description = "The token of the link, which stands behind the #",
                    examples = "pX3vJ2mW8rT0yQ5sL7nB4cD6fG9hK1aE2iO3uZ4x")
            @NotBlank
            @Size(max = 200)
            String token) {
        @Override
        public String toString() {
            return "an answer session";
        }
    }

    /** What is asked and by which agency; nothing about the citizen. */
    record AnswerSession(
            @Schema(description = "What gave the reason to ask", examples = "LANDING")
            Occasion occasion,

            @Schema(description = "The agency that asks") Oin agency,

            @Schema(description = "The questions, in their order")
            List<AnswerQuestion> questions,

            @Schema(description = "Until when the link can be used", examples = "2027-01-21T09:00:00Z")
            Instant expiresAt) {
        static AnswerSession of(Answering.CitizenQuestions questions) {
            return new AnswerSession(
                    questions.occasion(), questions.agency(), AnswerQuestion.ALL, questions.expiresAt());
        }
    }

    @POST
    @Idempotent
    @SecurityRequirements
    @Operation(
            operationId = "openAnswerSession",
            summary = "What the citizen who has the link is asked",
            description = "The questions, and which agency asks them; nothing about the citizen.")
    @APIResponseSchema(value = AnswerSession.class, responseCode = "200", responseDescription = "What is asked")
    @APIResponse(responseCode = "410", description = "The link was used, replaced or has expired")
    public RestResponse<AnswerSession> open(@Valid @NotNull NewAnswerSession session) {
        return RestResponse.ok(AnswerSession.of(answering.open(new Token(session.token()))));
    }
}
