package nl.stokje.feedback.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the citizen says beside the questions: goal by goal, and freely. Stored encrypted, never told to others. */
public record OwnWords(List<Goal> goals, String text) {
    public OwnWords {
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    /** Something the citizen wanted to reach, and whether they did. */
    public record Goal(
            @NotBlank @Size(max = 1000) String goal,
            @NotNull Boolean reached) {
        @Override
        public String toString() {
            return "a goal";
        }
    }

    @Override
    public String toString() {
        return "own words";
    }
}
