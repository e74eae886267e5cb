package nl.stokje.feedback.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.stokje.feedback.application.Answering;
import nl.stokje.feedback.domain.Helped;
import nl.stokje.feedback.domain.OwnWords;
import nl.stokje.feedback.domain.OwnWords.Goal;
import nl.stokje.feedback.domain.Token;

/** What a citizen sends. The token stands in the body, since URLs are logged on their way. */
public record NewAnswer(
        @NotBlank @Size(max = 200) String token,
        @NotNull Helped helped,
        @Size(max = 20) List<@NotNull @Valid Goal> goals,
        @NotNull Boolean toldAgain,
        @Size(max = 10_000) String ownWords) {
    /** What opens the invitation. */
    Token opener() {
        return new Token(token);
    }

    Answering.Said said() {
        return new Answering.Said(helped, toldAgain, new OwnWords(goals, ownWords));
    }

    @Override
    public String toString() {
        return "an answer";
    }
}
