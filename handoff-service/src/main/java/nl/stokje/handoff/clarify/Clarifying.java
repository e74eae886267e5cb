package nl.stokje.handoff.clarify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.handoff.Question;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;

/** The receiver asks before it decides, and the sender answers. */
@ApplicationScoped
class Clarifying {
    private final Handoffs handoffs;
    private final HandoffPublisher publisher;
    private final Clock clock;

    Clarifying(Handoffs handoffs, HandoffPublisher publisher, Clock clock) {
        this.handoffs = handoffs;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    Question ask(HandoffId id, Oin agency, String text) {
        var handoff = handoffs.lockedFor(agency, id);
        var asked = handoff.ask(agency, text, clock.instant());
        publisher.publish(handoff, asked);
        return handoff.conversation().question(asked.number());
    }

    @Transactional
    Question answer(HandoffId id, Oin agency, int number, String text) {
        var handoff = handoffs.lockedFor(agency, id);
        publisher.publish(handoff, handoff.answer(agency, number, text, clock.instant()));
        return handoff.conversation().question(number);
    }
}
