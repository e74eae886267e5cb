package nl.stokje.cases.nextdate;

import static nl.stokje.cases.SampleCases.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.NextDate;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalText;
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
        var theCase = SampleCases.open();
        assertThatThrownBy(() -> theCase.lookAgain(new NextDate(NOW.plusSeconds(seconds), null, NOW)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("invalid-input"));
    }

    @Test
    void aClosedCaseHasNoNextDate() {
        var theCase = SampleCases.open();
        var next = new NextDate(NOW.plusSeconds(60), PersonalText.of("Call her"), NOW);
        theCase.lookAgain(next);
        assertThat(theCase.nextDate()).isEqualTo(next);
        theCase.close("done", null, NOW);
        assertThat(theCase.nextDate()).isNull();
        assertThatThrownBy(() -> theCase.lookAgain(next))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-closed"));
    }
}
