package nl.stokje.feedback.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.stokje.feedback.answer.OwnWords.Goal;
import nl.stokje.feedback.invitation.Helped;
import nl.stokje.feedback.invitation.Token;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen sends. The token is in the body, since URLs are logged on their way. */
record NewAnswer(
        @Schema(
                description = "The token of the link, which stands behind the #",
                examples = "pX3vJ2mW8rT0yQ5sL7nB4cD6fG9hK1aE2iO3uZ4x")
        @NotBlank
        @Size(max = 200)
        String token,

        @Schema(description = "Whether the citizen was helped, in their own judgment", examples = "YES") @NotNull
        Helped helped,

        @Schema(description = "What the citizen wanted to reach, and whether they did") @Size(max = 20)
        List<@NotNull @Valid Goal> goals,

        @Schema(description = "Whether the citizen had to tell their story again", examples = "false") @NotNull
        Boolean toldAgain,

        @Schema(description = "What else the citizen wants to say", examples = "Eindelijk luisterde er iemand.")
        @Size(max = 10_000)
        String ownWords) {
    /** What opens the invitation. */
    Token opener() {
        return new Token(token);
    }

    Answering.CitizenAnswer answer() {
        return new Answering.CitizenAnswer(helped, toldAgain, new OwnWords(goals, ownWords));
    }

    @Override
    public String toString() {
        return "an answer";
    }
}
