package nl.stokje.feedback.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stokje.feedback.application.Reading.ReadAnswer;
import nl.stokje.feedback.domain.Helped;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.feedback.domain.OwnWords;

/** An answer, with the citizen's own words. */
public record AnswerView(
        UUID invitationId,
        UUID caseId,
        UUID handoffId,
        Occasion occasion,
        Helped helped,
        boolean toldAgain,
        List<OwnWords.Goal> goals,
        String ownWords,
        Instant answeredAt) {
    static AnswerView of(ReadAnswer answer) {
        var invitation = answer.invitation();
        return new AnswerView(
                invitation.id(),
                invitation.caseId(),
                invitation.handoffId(),
                invitation.occasion(),
                invitation.helped(),
                invitation.toldAgain(),
                answer.words().goals(),
                answer.words().text(),
                invitation.answeredAt());
    }

    @Override
    public String toString() {
        return "the answer to invitation " + invitationId;
    }
}
