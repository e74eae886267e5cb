package nl.stokje.handoff.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Actor;
import nl.stokje.kit.accesslog.AccessLog;

/** Parties read a handoff; whoever sees what somebody wrote about the citizen is named in the access log (I11). */
@ApplicationScoped
public class HandoffReading {
    private final Handoffs handoffs;
    private final AccessLog accessLog;

    HandoffReading(Handoffs handoffs, AccessLog accessLog) {
        this.handoffs = handoffs;
        this.accessLog = accessLog;
    }

    /** The sender sees its own proposal with the handoff. */
    @Transactional
    public <T> T read(HandoffId id, Actor by, Function<Handoff, T> view) {
        var handoff = handoffs.visibleTo(by.agency(), id);
        if (handoff.sender().equals(by.agency())) {
            accessLog.add(HandoffAccess.PROPOSAL, id, by);
        }
        return view.apply(handoff);
    }

    /** What the parties wrote to each other. */
    @Transactional
    public <T> T read(HandoffAccess what, HandoffId id, Actor by, Function<Handoff, T> view) {
        var handoff = handoffs.visibleTo(by.agency(), id);
        accessLog.add(what, id, by);
        return view.apply(handoff);
    }
}
