package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The turns of the baton that matter to a handoff, as case-service says (I2).
 *
 * @param expected the one under which the sender holds the case, and which a pass will expect; null until case-service
 *     has said so
 * @param landed the one under which the receiver landed: of its own for a transfer; null until landed
 */
@Embeddable
public record Turns(
        @Column(name = "expected_turn") Integer expected,
        @Column(name = "landed_turn") Integer landed) {
    static final Turns UNKNOWN = new Turns(null, null);

    static Turns expecting(int turn) {
        return new Turns(turn, null);
    }

    Turns landedUnder(int turn) {
        return new Turns(expected, turn);
    }
}
