package nl.stokje.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {
    @ParameterizedTest
    @CsvSource({"50, 100", "90, 180", "99, 198", "99.5, 199", "100, 200", "0, 1"})
    void aPercentileIsTheShortestThatThisShareDidNotExceed(double share, int millis) {
        var shuffled = IntStream.rangeClosed(1, 200)
                .map(number -> number * 77 % 201)
                .mapToObj(Duration::ofMillis)
                .toList();

        assertThat(Latencies.of(shuffled).percentile(share)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void oneMeasurementIsEveryPercentile() {
        var one = Latencies.of(List.of(Duration.ofMillis(7)));

        assertThat(one.percentile(50)).isEqualTo(one.percentile(99)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void withoutAMeasurementThereIsNoPercentile() {
        var none = Latencies.of(List.of());

        assertThatThrownBy(() -> none.percentile(50)).isInstanceOf(IllegalStateException.class);
    }
}
