package nl.stokje.feedback.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.stokje.feedback.invitation.Invitation;
import nl.stokje.feedback.invitation.Invitations;
import nl.stokje.kit.Actor;
import nl.stokje.kit.accesslog.AccessLog;
import nl.stokje.kit.rest.Page;
import nl.stokje.kit.vault.CaseKeys;

/** The agency that asked reads the citizens' answers. Every access to their own words is logged (I11). */
@ApplicationScoped
class AnswerReading {
    private final Invitations invitations;
    private final AccessLog accessLog;
    private final CaseKeys caseKeys;
    private final OwnWordsJson words;

    AnswerReading(Invitations invitations, AccessLog accessLog, CaseKeys caseKeys, OwnWordsJson words) {
        this.invitations = invitations;
        this.accessLog = accessLog;
        this.caseKeys = caseKeys;
        this.words = words;
    }

    /** An answer with its words readable. */
    record ReadAnswer(Invitation invitation, OwnWords words) {}

    /** Which personal data is read. */
    private enum PersonalData {
        ANSWER
    }

    /** The one answer more that tells of a next page isn't shown, and so no access to it is logged. */
    @Transactional
    List<ReadAnswer> newestFirst(Page.Request page, Actor reader) {
        var answered = invitations.answeredNewestFirst(reader.agency(), page);
        caseKeys.openAll(
                answered.stream().map(answer -> answer.caseId().value()).toList());
        answered.stream()
                .limit(page.limit())
                .forEach(answer -> accessLog.add(PersonalData.ANSWER, answer.id(), reader));
        return answered.stream()
                .map(answer -> new ReadAnswer(answer, words.read(answer.words())))
                .toList();
    }
}
