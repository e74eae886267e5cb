package nl.stokje.feedback.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.stokje.feedback.domain.Helped;
import nl.stokje.feedback.domain.Invitation;
import nl.stokje.feedback.domain.Invitations;
import nl.stokje.feedback.domain.Links;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.feedback.domain.OwnWords;
import nl.stokje.feedback.domain.Token;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** The citizen's side: what they are asked, and what they say. The token alone opens it. */
@ApplicationScoped
public class Answering {
    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Invitations invitations;
    private final Links links;
    private final Words words;
    private final Outbox outbox;
    private final Clock clock;

    Answering(Invitations invitations, Links links, Words words, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is asked, without a word about who or why. */
    public record Asked(Occasion occasion, Oin agency, Instant expiresAt) {}

    /** What a citizen says. */
    public record Said(Helped helped, boolean toldAgain, OwnWords words) {}

    /** @throws Refusal when the token opens nothing, or nothing any more */
    @Transactional
    public Asked look(Token token) {
        var invitation = open(token);
        return new Asked(
                invitation.occasion(), invitation.agency(), links.of(token).expiresAt());
    }

    /**
     * @return when it was taken
     * @throws Refusal when the token opens nothing, or nothing any more
     */
    @Transactional
    public Instant answer(Token token, Said said) {
        var invitation = open(token);
        var answered = invitation.answer(said.helped(), said.toldAgain(), words.encrypt(said.words()), clock.instant());
        outbox.publish(answered);
        LOG.infof("answered invitation %s", invitation.id());
        return answered.answeredAt();
    }

    private Invitation open(Token token) {
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
