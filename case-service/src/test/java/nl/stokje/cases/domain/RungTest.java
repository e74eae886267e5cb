package nl.stokje.cases.domain;

import static nl.stokje.cases.domain.SampleCases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import nl.stokje.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RungTest {
    @Test
    void theDateItselfIsTheSecondOfFourRungs_I3() {
        assertThat(Arrays.stream(Rung.values()).map(rung -> rung.dueAt(NOW, Duration.ofDays(4))))
                .containsExactly(
                        NOW.plus(Duration.ofDays(2)),
                        NOW.plus(Duration.ofDays(4)),
                        NOW.plus(Duration.ofDays(6)),
                        NOW.plus(Duration.ofDays(8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void aNextDateLiesAhead_I3(long seconds) {
        var about = SampleCases.open();
        assertThatThrownBy(() -> about.lookAgain(new NextDate(NOW.plusSeconds(seconds), null, NOW)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aClosedCaseHasNoNextDate() {
        var about = SampleCases.open();
        var next = new NextDate(NOW.plusSeconds(60), "Call her", NOW);
        about.lookAgain(next);
        assertThat(about.nextDate()).isEqualTo(next);
        about.close("done", NOW);
        assertThat(about.nextDate()).isNull();
        assertThatThrownBy(() -> about.lookAgain(next)).isInstanceOf(CaseClosed.class);
    }
}
