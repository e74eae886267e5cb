package nl.stokje.feedback.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.stokje.feedback.domain.HandoffResults;
import nl.stokje.feedback.domain.Invitation;
import nl.stokje.feedback.domain.Invitations;
import nl.stokje.feedback.domain.Links;
import nl.stokje.feedback.domain.Token;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.jboss.logging.Logger;

/** The agency's side of asking: which invitations there are, and a link to hand to the citizen. */
@ApplicationScoped
public class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final Invitations invitations;
    private final Links links;
    private final HandoffResults results;
    private final FeedbackConfig config;
    private final Clock clock;

    Asking(Invitations invitations, Links links, HandoffResults results, FeedbackConfig config, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.results = results;
        this.config = config;
        this.clock = clock;
    }

    /** Shown once: the token stands behind {@code #}, so that no server ever logs it. */
    public record MintedLink(URI link, Instant expiresAt) {
        @Override
        public String toString() {
            return "a link until " + expiresAt;
        }
    }

    /** A new link, which takes the place of an earlier one. @throws Refusal when there is an answer already */
    @Transactional
    public MintedLink mint(UUID invitationId, Oin agency, String caseworker) {
        var invitation = invitations.held(agency, invitationId);
        var token = Token.fresh();
        var link = invitation.ask(token, config.linkValid(), caseworker, clock.instant());
        links.persist(link);
        LOG.infof("asked by invitation %s", invitation.id());
        return new MintedLink(URI.create(config.linkBase() + "/answer#" + token.value()), link.expiresAt());
    }

    /** @throws Refusal when it isn't an invitation of this agency */
    @Transactional
    public Invitation required(UUID invitationId, Oin agency) {
        return invitations.required(agency, invitationId);
    }

    @Transactional
    public List<Invitation> newestFirst(Oin agency, UUID before, int most) {
        return invitations.newestFirst(agency, before, most);
    }

    /** What the receivers said came of these invitations' handoffs, by handoff. */
    @Transactional
    public Map<UUID, String> resultsOf(List<Invitation> some) {
        return results.of(some.stream()
                .map(Invitation::handoffId)
                .filter(Objects::nonNull)
                .toList());
    }
}
