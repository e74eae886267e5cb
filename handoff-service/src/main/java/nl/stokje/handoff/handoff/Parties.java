package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
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

    /** @throws NotYourDecision when this agency isn't that party */
    void requireThat(Oin agency, Party party) {
        var isThatParty =
                switch (party) {
                    case SENDER -> sender.equals(agency);
                    case RECEIVER -> receiver.equals(agency);
                    case OPERATOR -> false;
                };
        if (!isThatParty) {
            throw new NotYourDecision(party);
        }
    }
}
