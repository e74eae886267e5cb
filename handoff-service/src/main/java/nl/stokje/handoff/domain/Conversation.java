package nl.stokje.handoff.domain;

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
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Question> questions = new ArrayList<>();

    protected Conversation() {}

    int ask(String text, Instant now) {
        var question = new Question(questions.size() + 1, text, now);
        questions.add(question);
        return question.number();
    }

    /** @throws Refusal when there is no such question, or it has its answer */
    void answer(int number, String text, Instant now) {
        open(number).answer(text, now);
    }

    /** @throws Refusal when there is no such question, or it has its answer */
    boolean isLastOpen(int number) {
        var open = open(number);
        return questions.stream().allMatch(question -> question == open || question.answer() != null);
    }

    /** @throws Refusal when there is no such question */
    Question question(int number) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("question"));
    }

    List<Question> questions() {
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
