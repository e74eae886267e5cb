package nl.stokje.cases.succession;

import static nl.stokje.cases.SampleCases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.cases.SampleCases;
import org.junit.jupiter.api.Test;

class SuccessionStepTest {
    private final SuccessionStep step = new SuccessionStep(SampleCases.successionId(), SampleCases.caseId());

    @Test
    void aCaseThatGoesWrongIsTriedAgainUpToABoundAndThenReported() {
        for (var tries = 1; tries < SuccessionStep.TRIES; tries++) {
            step.wentWrong(NOW);
            assertThat(step.isWaiting()).isTrue();
        }
        step.wentWrong(NOW);
        assertThat(step.isWaiting()).isFalse();
        assertThat(step.failure()).isEqualTo(StepFailure.COULD_NOT_BE_PROCESSED);
    }

    @Test
    void whatBecameOfACaseIsDecidedOnce() {
        step.passed(NOW);
        assertThatThrownBy(() -> step.passed(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> step.failed(StepFailure.HELD_BY_ANOTHER, NOW))
                .isInstanceOf(IllegalStateException.class);
    }
}
