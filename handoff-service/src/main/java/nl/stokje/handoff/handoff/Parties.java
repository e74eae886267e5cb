package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.kit.Oin;

/**
 * The two agencies of a handoff, and who answers for the sender's side.
 *
 * @param takenOverBy who holds the case now, once the baton passed on and the assistance stayed; else null
 */
@Embeddable
record Parties(
        Oin sender,
        Oin receiver,
        @Column(name = "taken_over_by") Oin takenOverBy) {
    static Parties of(HandoffRef ref) {
        return new Parties(ref.sender(), ref.receiver(), null);
    }

    Parties takenOverBy(Oin newHolder) {
        return new Parties(sender, receiver, newHolder);
    }

    /** Who answers for the sender's side. */
    Oin holder() {
        return takenOverBy == null ? sender : takenOverBy;
    }

    /** @throws NotYourDecision when this agency is neither the receiver nor, of an assistance, the holder */
    void requireMayConclude(HandoffKind kind, Oin agency) {
        if (kind != HandoffKind.ASSIST || !holder().equals(agency)) {
            requireThat(agency, Party.RECEIVER);
        }
    }

    /**
     * Who could decide it while the case was only asked for has lost a race when it was granted meanwhile, and is told the state.
     *
     * @throws NotYourDecision when it isn't this agency's to decide
     * @throws IllegalTransition when it is so no longer
     */
    void requireMayDecide(HandoffChoice choice, Oin agency, HandoffId id, Progress progress) {
        var requested = progress.state() == HandoffState.REQUESTED;
        var party = choice.decidedBy(requested);
        if (progress.milestones().beganAsRequest() && !is(agency, party) && is(agency, choice.decidedBy(true))) {
            throw new IllegalTransition(id, progress.state(), choice.transition());
        }
        requireThat(agency, party);
    }

    /** @throws NotYourDecision when this agency isn't that party */
    void requireThat(Oin agency, Party party) {
        if (!is(agency, party)) {
            throw new NotYourDecision(party);
        }
    }

    boolean is(Oin agency, Party party) {
        return switch (party) {
            case SENDER -> sender.equals(agency);
            case RECEIVER -> receiver.equals(agency);
            case OPERATOR -> false;
        };
    }
}
