package nl.stokje.handoff.capacity;

import static nl.stokje.handoff.capacity.Capacity.State.CLOSED;
import static nl.stokje.handoff.capacity.Capacity.State.LIMITED;
import static nl.stokje.handoff.capacity.Capacity.State.OPEN;
import static nl.stokje.handoff.capacity.Capacity.State.WAITING_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nl.stokje.handoff.capacity.Capacity.State;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agency says of its room, and what its acceptances make of it. */
class CapacityTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    @ParameterizedTest(name = "{0}, {1} places, {2} accepted: {3}")
    @CsvSource({
        "OPEN,    10, 0,  OPEN",
        "OPEN,    10, 7,  OPEN",
        "OPEN,    10, 8,  LIMITED",
        "OPEN,    10, 10, CLOSED",
        "OPEN,    10, 11, CLOSED",
        "OPEN,    2,  1,  LIMITED",
        "OPEN,    1,  0,  OPEN",
        "OPEN,    1,  1,  CLOSED",
        "LIMITED, 10, 0,  LIMITED",
        "CLOSED,  10, 0,  CLOSED"
    })
    void acceptancesMakeItLessButNeverMore(State said, int places, long accepted, State stands) {
        assertThat(capacity(said, null, places).stateAfter(accepted)).isEqualTo(stands);
    }

    @Test
    void whoIsFullAndSaidHowLongOneWaitsHasAWaitingList() {
        assertThat(capacity(OPEN, 14, 3).stateAfter(3)).isEqualTo(WAITING_LIST);
    }

    @Test
    void placesThatNobodyCountsAreNotUsedUp() {
        assertThat(capacity(OPEN, null, null).stateAfter(1_000)).isEqualTo(OPEN);
        assertThat(capacity(LIMITED, null, null).stateAfter(1_000)).isEqualTo(LIMITED);
        assertThat(capacity(CLOSED, null, null).stateAfter(0)).isEqualTo(CLOSED);
    }

    @Test
    void aWaitingListSaysHowLongOneWaits() {
        assertThatThrownBy(() -> capacity(WAITING_LIST, null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void anOldWordIsStale() {
        var week = Duration.ofDays(7);
        var capacity = capacity(OPEN, null, null);
        assertThat(capacity.isStaleAt(NOW.plus(week), week)).isFalse();
        assertThat(capacity.isStaleAt(NOW.plus(week).plusSeconds(1), week)).isTrue();
    }

    private static Capacity capacity(State state, Integer days, Integer places) {
        var capacity = new Capacity(new Oin("00000001003333330000"), "SHELTER");
        capacity.confirm(state, days, places, NOW);
        return capacity;
    }
}
