package nl.stokje.feedback.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.stokje.feedback.invitation.Helped;
import nl.stokje.feedback.invitation.Invitation;
import nl.stokje.feedback.invitation.Invitations;
import nl.stokje.feedback.invitation.Links;
import nl.stokje.feedback.invitation.Occasion;
import nl.stokje.feedback.invitation.Token;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.wall.AsService;
import org.jboss.logging.Logger;

/** The citizen opens the link and answers. The token is all that is needed. */
@ApplicationScoped
class Answering {
    private static final Logger LOG = Logger.getLogger(Answering.class);

    private static final String CITIZEN = "A citizen has no agency: the token of the link is what opens one invitation";

    private final Invitations invitations;
    private final Links links;
    private final OwnWordsJson words;
    private final Outbox outbox;
    private final Clock clock;

    Answering(Invitations invitations, Links links, OwnWordsJson words, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the citizen is asked about; it says neither who they are nor why they came. */
    record CitizenQuestions(Occasion occasion, Oin agency, Instant expiresAt) {}

    /** What the citizen answers. */
    record CitizenAnswer(Helped helped, boolean toldAgain, OwnWords words) {}

    /** @throws Refusal when the token opens nothing, or nothing any more */
    @AsService(CITIZEN)
    @Transactional
    CitizenQuestions open(Token token) {
        var invitation = opened(token);
        return new CitizenQuestions(
                invitation.occasion(), invitation.agency(), links.of(token).expiresAt());
    }

    /**
     * @return when the answer was stored
     * @throws Refusal when the token opens nothing, or nothing any more
     */
    @AsService(CITIZEN)
    @Transactional
    Instant answer(Token token, CitizenAnswer answer) {
        var invitation = opened(token);
        var answered =
                invitation.answer(answer.helped(), answer.toldAgain(), words.written(answer.words()), clock.instant());
        outbox.publish(answered);
        LOG.infof("answered invitation %s", invitation.id());
        return answered.answeredAt();
    }

    private Invitation opened(Token token) {
        var invitation = invitations.heldBy(token).orElseThrow(Answering::unknown);
        invitation.requireUnanswered();
        links.of(token).requireOpen(links.newestOf(invitation), clock.instant());
        return invitation;
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Reason.NOT_FOUND,
                "link-unknown",
                "This link isn't one of ours, or wasn't copied whole.",
                Map.of("next", "Open the link again as it was given, or ask your caseworker for a new one."));
    }
}
