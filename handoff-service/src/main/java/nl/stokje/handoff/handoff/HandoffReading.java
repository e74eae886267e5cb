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

    /**
     * The handoff, with what is proposed for whoever may see that. An agency's own words are logged once for each person: whoever
     * watches what becomes of them writes nothing. The words of a request, which the holder reads too, are logged at each of its looks.
     */
    @Transactional
    public <T> T read(HandoffId id, Actor by, Function<Handoff, T> view) {
        var handoff = handoffs.visibleTo(by.agency(), id);
        if (HandoffView.showsProposalTo(by.agency(), handoff)) {
            note(handoff, by);
        }
        return view.apply(handoff);
    }

    private void note(Handoff handoff, Actor by) {
        var isRequest = handoff.progress().milestones().requestedAt() != null;
        var author = isRequest ? handoff.receiver() : handoff.sender();
        if (author.equals(by.agency())) {
            accessLog.addOnce(HandoffAccess.PROPOSAL, handoff.id(), by);
        } else {
            accessLog.add(HandoffAccess.PROPOSAL, handoff.id(), by);
        }
    }

    /** What the parties wrote to each other. */
    @Transactional
    public <T> T read(HandoffAccess what, HandoffId id, Actor by, Function<Handoff, T> view) {
        var handoff = handoffs.visibleTo(by.agency(), id);
        accessLog.add(what, id, by);
        return view.apply(handoff);
    }
}
