package nl.stokje.feedback.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.feedback.domain.HandoffResult;
import nl.stokje.feedback.domain.HandoffResults;
import nl.stokje.feedback.domain.Invitation;
import nl.stokje.feedback.domain.Invitations;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.Outbox;
import org.jboss.logging.Logger;

/** What happened to a case gives reason to ask the citizen how it went. */
@ApplicationScoped
public class Inviting {
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

    /** The baton came to this agency: it has met the citizen. */
    @Transactional
    public void afterLanding(UUID caseId, UUID handoffId, Oin receiver, int turn) {
        invite(caseId, handoffId, receiver, Occasion.LANDING, turn);
    }

    /** Its holder closed the case. */
    @Transactional
    public void afterClosing(UUID caseId, Oin holder, int turn) {
        invite(caseId, null, holder, Occasion.CLOSING, turn);
    }

    /** The receiver said what came of the handoff. */
    @Transactional
    public void concluded(UUID handoffId, String result, Instant concludedAt) {
        if (results.findByIdOptional(handoffId).isEmpty()) {
            results.persist(new HandoffResult(handoffId, result, concludedAt));
        }
    }

    private void invite(UUID caseId, UUID handoffId, Oin agency, Occasion occasion, int turn) {
        if (invitations.has(caseId, occasion, turn)) {
            return;
        }
        var invitation = new Invitation(caseId, handoffId, agency, occasion, turn, clock.instant());
        invitations.persist(invitation);
        outbox.publish(invitation.invited());
        LOG.infof("invited %s of case %s for %s", invitation.id(), caseId, occasion);
    }
}
