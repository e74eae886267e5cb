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
import nl.stokje.handoff.domain.Terms;
import nl.stokje.kit.Oin;

/** A party decides about a handoff. Whoever commits first wins; the other is told the state that then holds. */
@ApplicationScoped
public class Deciding {
    private final Handoffs handoffs;
    private final Proposing proposing;
    private final Telling telling;
    private final Clock clock;

    Deciding(Handoffs handoffs, Proposing proposing, Telling telling, Clock clock) {
        this.handoffs = handoffs;
        this.proposing = proposing;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param terms on which a request is granted; null for every other choice */
    @Transactional
    public Handoff decide(UUID id, Oin agency, Choice choice, Grounds grounds, Terms terms) {
        var handoff = handoffs.lockedFor(agency, id);
        var now = clock.instant();
        telling.tell(
                handoff,
                switch (choice) {
                    case GRANT -> proposing.grant(handoff, agency, terms);
                    case REFUSE -> handoff.refuse(agency, grounds.reason(), now);
                    case ACCEPT -> handoff.accept(agency, grounds.reason(), now);
                    case DECLINE -> handoff.decline(agency, grounds, now);
                    case WITHDRAW -> handoff.withdraw(agency, grounds.reason(), now);
                    case RELEASE -> handoff.release(agency, grounds.reason(), now);
                    case VOID -> throw new NotYourMove(Party.OPERATOR);
                });
        return handoff;
    }

    /** An operator ends what its parties can't: also for those who don't know of it yet. */
    @Transactional
    public Handoff voidByOperator(UUID id, Oin operator, String reason) {
        var handoff = handoffs.locked(id);
        telling.tell(handoff, handoff.voidByOperator(operator, reason, clock.instant()));
        return handoff;
    }
}
