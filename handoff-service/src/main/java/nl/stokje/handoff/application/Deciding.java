package nl.stokje.handoff.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.handoff.domain.Decision.Choice;
import nl.stokje.handoff.domain.Grounds;
import nl.stokje.handoff.domain.Handoff;
import nl.stokje.handoff.domain.Handoffs;
import nl.stokje.handoff.domain.NotYourMove;
import nl.stokje.handoff.domain.Party;
import nl.stokje.handoff.domain.PingPong;
import nl.stokje.handoff.domain.Terms;
import nl.stokje.kit.Oin;
import org.jboss.logging.Logger;

/** A party decides about a handoff. Whoever commits first wins; the other is told the state that then holds. */
@ApplicationScoped
public class Deciding {
    private static final Logger LOG = Logger.getLogger(Deciding.class);

    private final Handoffs handoffs;
    private final Proposing proposing;
    private final PingPong pingPong;
    private final Telling telling;
    private final Clock clock;

    Deciding(Handoffs handoffs, Proposing proposing, PingPong pingPong, Telling telling, Clock clock) {
        this.handoffs = handoffs;
        this.proposing = proposing;
        this.pingPong = pingPong;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param terms on which a request is granted; null for every other choice */
    @Transactional
    public Handoff decide(UUID id, Oin agency, Choice choice, Grounds grounds, Terms terms) {
        var handoff = handoffs.lockedFor(agency, id);
        var now = clock.instant();
        var reason = grounds.reason();
        switch (choice) {
            case GRANT -> proposing.grant(handoff, agency, terms);
            case REFUSE -> telling.tell(handoff, handoff.refuse(agency, reason, now));
            case ACCEPT -> telling.tell(handoff, handoff.accept(agency, reason, now));
            case DECLINE -> decline(handoff, agency, grounds);
            case WITHDRAW -> telling.tell(handoff, handoff.withdraw(agency, reason, now));
            case RELEASE -> telling.tell(handoff, handoff.release(agency, reason, now));
            case VOID -> throw new NotYourMove(Party.OPERATOR);
        }
        return handoff;
    }

    private void decline(Handoff handoff, Oin agency, Grounds grounds) {
        telling.tell(handoff, handoff.decline(agency, grounds, clock.instant()));
        if (pingPong.stopsAfter(handoff)) {
            telling.tell(handoff, handoff.needConference(PingPong.Because.DECLINED_TWICE, clock.instant()));
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
        telling.tell(handoff, handoff.voidByOperator(operator, reason, clock.instant()));
        LOG.infof("handoff %s voided by operator %s of agency %s", id, subject, operator);
        return handoff;
    }
}
