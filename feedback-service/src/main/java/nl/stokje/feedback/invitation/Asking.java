package nl.stokje.feedback.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** The agency's side of asking: which invitations there are, and a link to hand to the citizen. */
@ApplicationScoped
class Asking {
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
    record MintedLink(
            @Schema(
                    description = "The link to give to the citizen",
                    examples = "http://localhost:8084/answer#pX3vJ2mW8rT0yQ5sL7nB4cD6fG9hK1aE2iO3uZ4x")
            URI link,

            @Schema(description = "Until when the link can be used", examples = "2027-01-21T09:00:00Z")
            Instant expiresAt) {
        @Override
        public String toString() {
            return "a link until " + expiresAt;
        }
    }

    /** A new link, which takes the place of an earlier one. @throws Refusal when there is an answer already */
    @Transactional
    MintedLink mint(InvitationId id, Actor caseworker) {
        var invitation = invitations.held(caseworker.agency(), id);
        var token = Token.fresh();
        var link = invitation.ask(token, config.linkValid(), caseworker.subject(), clock.instant());
        links.persist(link);
        LOG.infof("asked by invitation %s", invitation.id());
        return new MintedLink(URI.create(config.linkBase() + "/answer#" + token.value()), link.expiresAt());
    }

    /** @throws Refusal when it isn't an invitation of this agency */
    @Transactional
    Invitation required(InvitationId id, Oin agency) {
        return invitations.required(agency, id);
    }

    @Transactional
    List<Invitation> newestFirst(Oin agency, CaseId caseId, Page.Request page) {
        return invitations.newestFirst(agency, caseId, page);
    }

    /** What the receivers said came of these invitations' handoffs, by handoff. */
    @Transactional
    Map<HandoffId, String> resultsOf(List<Invitation> some) {
        return results.of(some.stream()
                .map(Invitation::handoffId)
                .filter(Objects::nonNull)
                .toList());
    }
}
