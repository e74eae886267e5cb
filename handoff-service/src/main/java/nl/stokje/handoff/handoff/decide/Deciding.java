package nl.stokje.handoff.handoff.decide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.handoff.conference.ConferenceRule;
import nl.stokje.handoff.handoff.Decision.Choice;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.NotYourDecision;
import nl.stokje.handoff.handoff.Party;
import nl.stokje.handoff.handoff.propose.Proposing;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Oin;
import org.jboss.logging.Logger;

/** A party decides about a handoff. Whoever commits first wins; the other is told the state that then holds. */
@ApplicationScoped
public class Deciding {
    private static final Logger LOG = Logger.getLogger(Deciding.class);

    private final Handoffs handoffs;
    private final Proposing proposing;
    private final ConferenceRule conferenceRule;
    private final HandoffPublisher publisher;
    private final Clock clock;

    Deciding(
            Handoffs handoffs,
            Proposing proposing,
            ConferenceRule conferenceRule,
            HandoffPublisher publisher,
            Clock clock) {
        this.handoffs = handoffs;
        this.proposing = proposing;
        this.conferenceRule = conferenceRule;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param terms on which a request is granted; null for every other choice */
    @Transactional
    public Handoff decide(UUID id, Oin agency, Choice choice, DecisionReason decisionReason, Terms terms) {
        var handoff = handoffs.lockedFor(agency, id);
        var now = clock.instant();
        var reason = decisionReason.reason();
        switch (choice) {
            case GRANT -> proposing.grant(handoff, agency, terms);
            case REFUSE -> publisher.tell(handoff, handoff.refuse(agency, reason, now));
            case ACCEPT -> publisher.tell(handoff, handoff.accept(agency, reason, now));
            case DECLINE -> decline(handoff, agency, decisionReason);
            case WITHDRAW -> publisher.tell(handoff, handoff.withdraw(agency, reason, now));
            case RELEASE -> publisher.tell(handoff, handoff.release(agency, reason, now));
            case VOID -> throw new NotYourDecision(Party.OPERATOR);
        }
        return handoff;
    }

    private void decline(Handoff handoff, Oin agency, DecisionReason decisionReason) {
        publisher.tell(handoff, handoff.decline(agency, decisionReason, clock.instant()));
        if (conferenceRule.stopsAfter(handoff)) {
            publisher.tell(
                    handoff, handoff.needConference(ConferenceRule.ConferenceReason.DECLINED_TWICE, clock.instant()));
        }
    }

    /**
     * An operator ends what its parties can't.
     *
     * @param subject the person, as the identity provider names them; kept in the log
     */
    @Transactional
    public Handoff voidByOperator(UUID id, Oin operator, String subject, String reason) {
        var handoff = handoffs.locked(id);
        publisher.tell(handoff, handoff.voidByOperator(operator, reason, clock.instant()));
        LOG.infof("handoff %s voided by operator %s of agency %s", id, subject, operator);
        return handoff;
    }
}
