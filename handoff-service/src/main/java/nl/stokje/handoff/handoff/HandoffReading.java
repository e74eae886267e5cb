package nl.stokje.handoff.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.domain.Looks;
import nl.stokje.handoff.handoff.worklist.Worklists;
import nl.stokje.kit.Oin;

/** Parties look at a handoff; where they see what somebody wrote about the citizen, the look is logged (I11). */
@ApplicationScoped
public class HandoffReading {
    private final Handoffs handoffs;
    private final Worklists worklists;
    private final Looks looks;
    private final Clock clock;

    HandoffReading(Handoffs handoffs, Worklists worklists, Looks looks, Clock clock) {
        this.handoffs = handoffs;
        this.worklists = worklists;
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

    /** Without anything personal. */
    @Transactional
    public List<Handoff> list(Oin agency, Worklists.Choice choice) {
        return worklists.of(agency, choice, clock.instant());
    }
}
