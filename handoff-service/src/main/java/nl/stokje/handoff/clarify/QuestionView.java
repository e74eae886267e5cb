package nl.stokje.handoff.clarify;

import java.time.Instant;
import nl.stokje.handoff.handoff.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as both parties see it. */
@Schema(name = "HandoffQuestion", description = "A question of the receiver, and the sender's answer")
record QuestionView(
        @Schema(description = "Counts the questions of the handoff, from 1", examples = "1")
        int number,

        @Schema(description = "What the receiver asks", examples = "Is she alone?")
        String text,

        @Schema(description = "When it was asked", examples = "2026-11-22T09:00:00Z")
        Instant askedAt,

        @Schema(description = "What the sender answers; absent while open", examples = "A friend is with her")
        String answer,

        @Schema(description = "When it was answered", examples = "2026-11-22T10:00:00Z")
        Instant answeredAt) {
    static QuestionView of(Question question) {
        return new QuestionView(
                question.number(), question.text(), question.askedAt(), question.answer(), question.answeredAt());
    }
}
