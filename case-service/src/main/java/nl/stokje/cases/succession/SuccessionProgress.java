package nl.stokje.cases.succession;

import java.util.Map;

/** A succession and how many of its cases wait, have passed and have failed. */
record SuccessionProgress(Succession succession, Map<StepOutcome, Long> outcomes) {
    long count(StepOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
