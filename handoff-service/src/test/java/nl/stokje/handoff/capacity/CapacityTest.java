package nl.stokje.handoff.capacity;

import static nl.stokje.handoff.Refusals.refusedWith;
import static nl.stokje.handoff.capacity.CapacityState.CLOSED;
import static nl.stokje.handoff.capacity.CapacityState.LIMITED;
import static nl.stokje.handoff.capacity.CapacityState.OPEN;
import static nl.stokje.handoff.capacity.CapacityState.WAITING_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nl.stokje.kit.Oin;
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
    void acceptancesMakeItLessButNeverMore(CapacityState reported, int places, long accepted, CapacityState expected) {
        assertThat(capacity(reported, null, places).stateAfter(accepted)).isEqualTo(expected);
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
        assertThatThrownBy(() -> capacity(WAITING_LIST, null, null)).satisfies(refusedWith("invalid-input"));
    }

    @Test
    void anOldWordIsStale() {
        var week = Duration.ofDays(7);
        var capacity = capacity(OPEN, null, null);
        assertThat(capacity.isStaleAt(NOW.plus(week), week)).isFalse();
        assertThat(capacity.isStaleAt(NOW.plus(week).plusSeconds(1), week)).isTrue();
    }

    private static Capacity capacity(CapacityState state, Integer days, Integer places) {
        var capacity = new Capacity(new Oin("00000001003333330000"), "SHELTER");
        capacity.confirm(new CapacityReport(state, days, places), NOW);
        return capacity;
    }
}
