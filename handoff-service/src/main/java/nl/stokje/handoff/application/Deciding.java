package nl.stokje.handoff.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stokje.handoff.domain.Decision.Choice;
import nl.stokje.handoff.domain.Grounds;
import nl.stokje.handoff.domain.Handoff;
import nl.stokje.handoff.domain.Handoffs;
import nl.stokje.kit.Oin;

/** A party decides about a handoff. Whoever commits first wins; the other is told the state that then holds. */
@ApplicationScoped
public class Deciding {
    private final Handoffs handoffs;
    private final Telling telling;
    private final Clock clock;

    Deciding(Handoffs handoffs, Telling telling, Clock clock) {
        this.handoffs = handoffs;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public Handoff decide(UUID id, Oin agency, Choice choice, Grounds grounds) {
        var handoff = handoffs.lockedFor(agency, id);
        var now = clock.instant();
        telling.tell(
                handoff,
                switch (choice) {
                    case ACCEPT -> handoff.accept(agency, grounds.reason(), now);
                    case DECLINE -> handoff.decline(agency, grounds, now);
                    case WITHDRAW -> handoff.withdraw(agency, grounds.reason(), now);
                    case RELEASE -> handoff.release(agency, grounds.reason(), now);
                });
        return handoff;
    }
}
