package nl.stokje.cases.succession;

import static nl.stokje.cases.SampleCases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.cases.succession.SuccessionStep.Failure;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;

class SuccessionStepTest {
    private final SuccessionStep step = new SuccessionStep(Ids.next(), Ids.next());

    @Test
    void aCaseThatGoesWrongIsTriedAgainUpToABoundAndThenReported() {
        for (var tries = 1; tries < SuccessionStep.TRIES; tries++) {
            step.wentWrong(NOW);
            assertThat(step.isWaiting()).isTrue();
        }
        step.wentWrong(NOW);
        assertThat(step.isWaiting()).isFalse();
        assertThat(step.failure()).isEqualTo(Failure.COULD_NOT_BE_PROCESSED);
    }

    @Test
    void whatBecameOfACaseIsDecidedOnce() {
        step.passed(NOW);
        assertThatThrownBy(() -> step.passed(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> step.failed(Failure.HELD_BY_ANOTHER, NOW)).isInstanceOf(IllegalStateException.class);
    }
}
