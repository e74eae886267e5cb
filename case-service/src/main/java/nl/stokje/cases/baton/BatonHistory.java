package nl.stokje.cases.baton;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Refusal;

/** Who held the baton of a case. */
@ApplicationScoped
class BatonHistory {
    private final Cases cases;

    BatonHistory(Cases cases) {
        this.cases = cases;
    }

    /**
     * The periods in their order.
     *
     * @param at only the period that contains this moment; null for all
     * @throws Refusal when this agency neither works on such a case nor ever answered for it
     */
    @Transactional
    List<BatonPeriod> of(CaseId caseId, Instant at, Actor by) {
        return cases.seenBy(by.agency(), caseId).baton().periods().stream()
                .filter(period -> at == null || period.contains(at))
                .toList();
    }
}
