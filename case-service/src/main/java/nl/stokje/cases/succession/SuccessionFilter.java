package nl.stokje.cases.succession;

import java.time.Instant;
import java.util.Set;
import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;

/**
 * Which of the agency's cases pass.
 *
 * @param openedBefore null for all
 * @param urgencies empty for all
 * @param status null for open and closed ones
 */
record SuccessionFilter(Instant openedBefore, Set<Urgency> urgencies, CaseStatus status) {
    static final SuccessionFilter ALL = new SuccessionFilter(null, Set.of(), null);

    SuccessionFilter {
        urgencies = urgencies == null ? Set.of() : Set.copyOf(urgencies);
    }
}
