package nl.stokje.handoff.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.stokje.handoff.domain.Handoff;
import nl.stokje.handoff.domain.HandoffState;
import nl.stokje.handoff.domain.Handoffs;
import nl.stokje.handoff.domain.Handoffs.Direction;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.domain.Looks;
import nl.stokje.kit.Oin;

/** Parties look at a handoff; where they see what somebody wrote about the citizen, the look is logged (I11). */
@ApplicationScoped
public class Looking {
    private final Handoffs handoffs;
    private final Looks looks;
    private final Clock clock;

    Looking(Handoffs handoffs, Looks looks, Clock clock) {
        this.handoffs = handoffs;
        this.looks = looks;
        this.clock = clock;
    }

    /** The sender sees its own proposal with it. */
    @Transactional
    public <T> T at(UUID id, Oin agency, String subject, Function<Handoff, T> view) {
        var handoff = handoffs.visibleTo(agency, id);
        if (handoff.isSentBy(agency)) {
            looks.add(new Look(id, Look.What.PROPOSAL, agency, subject, clock.instant()));
        }
        return view.apply(handoff);
    }

    /** What the parties wrote to each other. */
    @Transactional
    public <T> T at(Look.What what, UUID id, Oin agency, String subject, Function<Handoff, T> view) {
        var handoff = handoffs.visibleTo(agency, id);
        looks.add(new Look(id, what, agency, subject, clock.instant()));
        return view.apply(handoff);
    }

    /** One more than the limit, newest first, without anything personal. */
    @Transactional
    public List<Handoff> list(Oin agency, HandoffState state, Direction direction, UUID before, int limit) {
        return handoffs.list(agency, state, direction, before, limit + 1);
    }
}
