package nl.stokje.feedback.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the citizen says beside the questions: goal by goal, and freely. Stored encrypted, never told to others. */
record OwnWords(List<Goal> goals, String text) {
    public OwnWords {
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    /** Something the citizen wanted to reach, and whether they did. */
    record Goal(
            @Schema(
                    description = "What the citizen wanted to reach, in their own words",
                    examples = "A place of my own, near my school")
            @NotBlank
            @Size(max = 1000)
            String goal,

            @Schema(description = "Whether they reached it", examples = "true") @NotNull
            Boolean reached) {
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
