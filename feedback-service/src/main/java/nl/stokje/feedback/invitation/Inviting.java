package nl.stokje.feedback.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.feedback.invitation.CaseEvents.BatonPassed;
import nl.stokje.feedback.invitation.CaseEvents.Closed;
import nl.stokje.feedback.invitation.HandoffEvents.Concluded;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** What happened to a case gives reason to ask the citizen how it went. */
@ApplicationScoped
class Inviting {
    private static final Logger LOG = Logger.getLogger(Inviting.class);

    private final Invitations invitations;
    private final HandoffResults results;
    private final Outbox outbox;
    private final Clock clock;

    Inviting(Invitations invitations, HandoffResults results, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.results = results;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The baton came to another agency, which has met the citizen. */
    @Transactional
    void afterLanding(BatonPassed passed) {
        invite(new Invitation(
                passed.caseId(), passed.handoffId(), passed.to(), Occasion.LANDING, passed.turn(), clock.instant()));
    }

    /** Its holder closed the case. */
    @Transactional
    void afterClosing(Closed closed) {
        invite(new Invitation(
                closed.caseId(), null, closed.holder(), Occasion.CLOSING, closed.turn(), clock.instant()));
    }

    /** The receiver reported the outcome of the handoff. */
    @Transactional
    void concluded(Concluded concluded) {
        if (results.findByIdOptional(concluded.handoffId().value()).isEmpty()) {
            results.persist(new HandoffResult(concluded.handoffId(), concluded.result(), concluded.concludedAt()));
        }
    }

    /** Once for each occasion and turn, however often the event is delivered. */
    private void invite(Invitation invitation) {
        if (!invitations.hasOneLike(invitation)) {
            invitations.persist(invitation);
            outbox.publish(invitation.invited());
            LOG.infof("invited %s of case %s for %s", invitation.id(), invitation.caseId(), invitation.occasion());
        }
    }
}
