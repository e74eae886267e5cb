package nl.stokje.handoff.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Oin;

/** How far a handoff has come: its state, when it reached what it has reached, and whom it waits for meanwhile. */
@Embeddable
public class Progress {
    @Enumerated(EnumType.STRING)
    private HandoffState state;

    @Embedded
    private Milestones milestones;

    @Embedded
    private Waiting waiting;

    protected Progress() {}

    static Progress proposedAt(Instant now) {
        return new Progress(HandoffState.PREPARING, Milestones.proposedAt(now));
    }

    static Progress requestedAt(Instant now) {
        return new Progress(HandoffState.REQUESTED, Milestones.requestedAt(now));
    }

    private Progress(HandoffState state, Milestones milestones) {
        this.state = state;
        this.milestones = milestones;
    }

    /**
     * A wait that goes on keeps its deadline; a new one gets one by {@link #awaitUntil}.
     *
     * @throws IllegalTransition when the state doesn't allow the transition
     */
    void take(HandoffId id, Transition transition, Parties parties, Instant now) {
        require(id, transition);
        var before = phase();
        state = state.after(transition).orElseThrow();
        milestones.reach(state, now);
        var awaited = awaited(parties);
        waiting = before.equals(phase()) ? waiting().goingOnWith(awaited) : Waiting.on(awaited);
    }

    /** @throws IllegalTransition when the state doesn't allow the transition */
    void require(HandoffId id, Transition transition) {
        if (state.after(transition).isEmpty()) {
            throw new IllegalTransition(id, state, transition);
        }
    }

    /** @throws IllegalTransition when the handoff doesn't wait for that any more */
    void requireIn(HandoffId id, Phase phase) {
        if (!phase().equals(Optional.of(phase))) {
            throw new IllegalTransition(id, state, Transition.LAPSE);
        }
    }

    /** What the handoff waits for has begun, and may take until then. */
    public void awaitUntil(Instant due) {
        waiting = waiting().until(due);
    }

    void climbTo(Rung rung) {
        waiting = waiting().climbedTo(rung);
    }

    /** Null when the handoff waits for case-service, or for nobody. */
    private Oin awaited(Parties parties) {
        return switch (state) {
            case REQUESTED -> milestones.requestConfirmedAt() == null ? null : parties.sender();
            case CLARIFYING -> parties.sender();
            case OFFERED, ACCEPTED -> parties.receiver();
            case PREPARING, LANDING, LANDED, CONCLUDED, REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> null;
        };
    }

    public HandoffState state() {
        return state;
    }

    /** What the handoff waits for an agency to do, if it does. */
    public Optional<Phase> phase() {
        return Phase.of(state);
    }

    public Milestones milestones() {
        return milestones;
    }

    /** Which agency the handoff waits for, and until when. */
    public Waiting waiting() {
        return waiting == null ? Waiting.FOR_NOBODY : waiting;
    }
}
