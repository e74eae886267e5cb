package nl.stokje.feedback.rest;

import java.util.List;

/**
 * One thing a citizen is asked.
 *
 * @param field where its answer goes in the body of the answer
 * @param answers what can be chosen; absent where they use their own words
 */
public record Question(String field, Text text, List<String> answers) {
    static final List<Question> ALL = List.of(
            new Question(
                    "helped", new Text("Bent u geholpen?", "Have you been helped?"), List.of("YES", "PARTLY", "NO")),
            new Question(
                    "toldAgain",
                    new Text("Moest u uw verhaal opnieuw vertellen?", "Did you have to tell your story again?"),
                    List.of("true", "false")),
            new Question(
                    "goals",
                    new Text(
                            "Wat wilde u bereiken, en is dat gelukt?",
                            "What did you want to reach, and did you succeed?"),
                    null),
            new Question(
                    "ownWords",
                    new Text("Wat wilt u ons verder vertellen?", "What else would you like to tell us?"),
                    null));

    /** In Dutch and in English. */
    public record Text(String nl, String en) {}
}
