package nl.stokje.handoff.handoff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.Refusal;

/** What the receiver asked before it decided, and what the sender answered; kept, whatever becomes of the handoff. */
@Embeddable
public class Conversation {
    private static final int MOST_QUESTIONS = 50;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Question> questions = new ArrayList<>();

    protected Conversation() {}

    /** @throws Refusal when enough was asked: it is time to decide, or to call */
    int ask(String text, Instant now) {
        if (questions.size() == MOST_QUESTIONS) {
            throw Refusal.conflict(
                    "questions-used-up",
                    "There were as many questions as one handoff takes.",
                    Map.of("allowed", MOST_QUESTIONS, "next", "Decide on what you know, or call each other."));
        }
        var question = new Question(questions.size() + 1, text, now);
        questions.add(question);
        return question.number();
    }

    /**
     * @return whether the last open question has its answer, or another one is open still
     * @throws Refusal when there is no such question, or it has its answer
     */
    Transition answer(int number, String text, Instant now) {
        open(number).answer(text, now);
        return questions.stream().allMatch(question -> question.answer() != null)
                ? Transition.ANSWER_LAST
                : Transition.ANSWER_ANOTHER;
    }

    /** @throws Refusal when there is no such question */
    public Question question(int number) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("question"));
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    private Question open(int number) {
        var question = question(number);
        if (question.answer() != null) {
            throw Refusal.conflict(
                    "question-answered", "That question has its answer already.", Map.of("number", number));
        }
        return question;
    }
}
