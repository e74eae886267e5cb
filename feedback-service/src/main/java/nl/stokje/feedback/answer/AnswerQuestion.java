package nl.stokje.feedback.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing a citizen is asked.
 *
 * @param field where its answer goes in the body of the answer
 * @param answers what can be chosen; absent where they use their own words
 */
record AnswerQuestion(
        @Schema(description = "The field of the answer that this question fills", examples = "helped")
        String field,

        @Schema(description = "The question, in Dutch and in English")
        Text text,

        @Schema(description = "What can be chosen; absent where the citizen uses their own words")
        List<String> answers) {
    static final List<AnswerQuestion> ALL = List.of(
            new AnswerQuestion(
                    "helped", new Text("Bent u geholpen?", "Have you been helped?"), List.of("YES", "PARTLY", "NO")),
            new AnswerQuestion(
                    "toldAgain",
                    new Text("Moest u uw verhaal opnieuw vertellen?", "Did you have to tell your story again?"),
                    List.of("true", "false")),
            new AnswerQuestion(
                    "goals",
                    new Text(
                            "Wat wilde u bereiken, en is dat gelukt?",
                            "What did you want to reach, and did you succeed?"),
                    null),
            new AnswerQuestion(
                    "ownWords",
                    new Text("Wat wilt u ons verder vertellen?", "What else would you like to tell us?"),
                    null));

    /** In Dutch and in English. */
    @Schema(name = "BilingualText", description = "A text in Dutch and in English")
    record Text(
            @Schema(description = "In Dutch", examples = "Bent u geholpen?")
            String nl,

            @Schema(description = "In English", examples = "Have you been helped?")
            String en) {}
}
