package nl.stokje.handoff.decide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.handoff.conference.ConferenceCheck;
import nl.stokje.handoff.handoff.ConferenceReason;
import nl.stokje.handoff.handoff.DecisionReason;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffChoice;
import nl.stokje.handoff.handoff.HandoffEvent;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.NotYourDecision;
import nl.stokje.handoff.handoff.Party;
import nl.stokje.handoff.propose.Proposing;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.jboss.logging.Logger;

/** A party decides about a handoff. Whoever commits first wins; the other is told the state that then holds. */
@ApplicationScoped
public class Deciding {
    private static final Logger LOG = Logger.getLogger(Deciding.class);

    private final Handoffs handoffs;
    private final Proposing proposing;
    private final ConferenceCheck conferences;
    private final HandoffPublisher publisher;
    private final Clock clock;

    Deciding(
            Handoffs handoffs,
            Proposing proposing,
            ConferenceCheck conferences,
            HandoffPublisher publisher,
            Clock clock) {
        this.handoffs = handoffs;
        this.proposing = proposing;
        this.conferences = conferences;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param terms on which a request is granted; null for every other choice */
    @Transactional
    public Handoff decide(HandoffId id, Oin agency, HandoffChoice choice, DecisionReason decisionReason, Terms terms) {
        var handoff = handoffs.lockedFor(agency, id);
        var now = clock.instant();
        var reason = decisionReason.reason();
        switch (choice) {
            case GRANT -> proposing.grant(handoff, agency, required(terms));
            case REFUSE -> publisher.publish(handoff, handoff.refuse(agency, reason, now));
            case ACCEPT -> publisher.publish(handoff, handoff.accept(agency, reason, now));
            case DECLINE -> decline(handoff, agency, decisionReason);
            case WITHDRAW -> publisher.publish(handoff, handoff.withdraw(agency, reason, now));
            case RELEASE -> publisher.publish(handoff, handoff.release(agency, reason, now));
            case VOID -> throw new NotYourDecision(Party.OPERATOR);
        }
        return handoff;
    }

    private static Terms required(Terms terms) {
        if (terms == null) {
            throw Refusal.invalid("terms", null, "basis and categories", "A request is granted on terms.");
        }
        return terms;
    }

    private void decline(Handoff handoff, Oin agency, DecisionReason reason) {
        publisher.publish(handoff, handoff.decline(agency, reason, clock.instant()));
        if (conferences.isNeededAfter(handoff)) {
            publisher.publish(
                    handoff,
                    new HandoffEvent.ConferenceNeeded(handoff.ref(), ConferenceReason.DECLINED_TWICE, clock.instant()));
        }
    }

    /** An operator ends what its parties can't; who it was is kept in the log. */
    @Transactional
    Handoff voidByOperator(HandoffId id, Actor operator, String reason) {
        var handoff = handoffs.locked(id);
        publisher.publish(handoff, handoff.voidByOperator(operator.agency(), reason, clock.instant()));
        LOG.infof("handoff %s voided by operator %s of agency %s", id, operator.subject(), operator.agency());
        return handoff;
    }
}
