package nl.stokje.acceptance.protocol;

import net.jqwik.api.statistics.Statistics;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.terms.HandoffKind;

/**
 * I1-I3, and the gate, over thousands of random histories of the services' own aggregates. One that fails is shrunk and
 * printed with its seed, which is played first the next time; {@code @Property(seed = "...")} on {@link Histories} plays any.
 */
class HistoriesTest extends Histories {
    HistoriesTest() {
        super(Fault.NONE);
    }

    /** Together they come to every end, in every kind: a rule that nothing gets near to is not tested. */
    @Override
    void seen(World world) {
        world.allHandoffs().forEach(handoff -> Statistics.label("ends").collect(handoff.kind(), handoff.state()));
        Statistics.label("ends").coverage(ends -> {
            for (var kind : HandoffKind.values()) {
                for (var state : HandoffState.values()) {
                    if (state != HandoffState.PREPARING && state != HandoffState.LANDING) {
                        ends.check(kind, state).count(count -> count > 0);
                    }
                }
            }
        });
    }
}
