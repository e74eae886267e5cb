package nl.stokje.feedback.answer;

import java.time.Instant;
import java.util.List;
import nl.stokje.feedback.answer.AnswerReading.ReadAnswer;
import nl.stokje.feedback.invitation.CaseId;
import nl.stokje.feedback.invitation.HandoffId;
import nl.stokje.feedback.invitation.Helped;
import nl.stokje.feedback.invitation.InvitationId;
import nl.stokje.feedback.invitation.Occasion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer, with the citizen's own words. */
record AnswerView(
        InvitationId invitationId,
        CaseId caseId,
        HandoffId handoffId,

        @Schema(description = "What gave the reason to ask", examples = "LANDING")
        Occasion occasion,

        @Schema(description = "Whether the citizen was helped, in their own judgment", examples = "YES")
        Helped helped,

        @Schema(description = "Whether the citizen had to tell their story again", examples = "false")
        boolean toldAgain,

        @Schema(description = "What the citizen wanted to reach, and whether they did")
        List<OwnWords.Goal> goals,

        @Schema(description = "What else the citizen wrote, to the letter", examples = "Eindelijk luisterde er iemand.")
        String ownWords,

        @Schema(description = "When the citizen answered", examples = "2026-11-22T09:00:00Z")
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
