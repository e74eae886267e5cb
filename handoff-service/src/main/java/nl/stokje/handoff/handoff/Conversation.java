package nl.stokje.handoff.handoff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Refusal;

/**
 * What the receiver asked before it decided, and what the sender answered; kept, whatever becomes of the handoff. And whether
 * those involved must still talk.
 */
@Embeddable
public class Conversation {
    private static final int MOST_QUESTIONS = 50;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Question> questions = new ArrayList<>();

    @Column(name = "conference_owed")
    @Enumerated(EnumType.STRING)
    private ConferenceReason conferenceOwed;

    protected Conversation() {}

    /** @throws Refusal when enough was asked: it is time to decide, or to call */
    int ask(CaseId caseId, String text, Instant now) {
        if (questions.size() == MOST_QUESTIONS) {
            throw Refusal.conflict(
                    "questions-used-up",
                    "There were as many questions as one handoff takes.",
                    Map.of("allowed", MOST_QUESTIONS, "next", "Decide on what you know, or call each other."));
        }
        var question = new Question(caseId, questions.size() + 1, text, now);
        questions.add(question);
        return question.number();
    }

    /**
     * @return whether the last open question has its answer, or another one is open still
     * @throws Refusal when there is no such question, or it has its answer
     */
    Transition answer(int number, String text, Instant now) {
        open(number).answer(text, now);
        return questions.stream().allMatch(Question::isAnswered) ? Transition.ANSWER_LAST : Transition.ANSWER_ANOTHER;
    }

    /** In a crisis those involved may talk after the offer: they still must. */
    public void oweConference(ConferenceReason reason) {
        conferenceOwed = reason;
    }

    /** Why those involved must still talk, in a crisis after the offer; null when they needn't. */
    public ConferenceReason conferenceOwed() {
        return conferenceOwed;
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
        if (question.isAnswered()) {
            throw Refusal.conflict(
                    "question-answered", "That question has its answer already.", Map.of("number", number));
        }
        return question;
    }
}
