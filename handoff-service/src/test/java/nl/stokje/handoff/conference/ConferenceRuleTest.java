package nl.stokje.handoff.conference;

import static org.assertj.core.api.Assertions.assertThat;

import nl.stokje.handoff.handoff.ConferenceReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConferenceRuleTest {
    @ParameterizedTest
    @CsvSource({
        "true,  0, false, false,",
        "true,  1, false, false,",
        "true,  2, false, false, DECLINED_TWICE",
        "true,  3, true,  true,  DECLINED_TWICE",
        "true,  0, true,  false, WAY_BACK",
        "true,  1, true,  true,",
        "false, 2, true,  false,"
    })
    void aTransferWaitsAfterTwoDeclinesAndBeforeAWayBackThatNobodyTalkedAbout(
            boolean senderHadPart, long declines, boolean isWayBack, boolean discussed, ConferenceReason reason) {
        var history = new TransferHistory(senderHadPart, declines, isWayBack, discussed);
        assertThat(ConferenceRule.before(history).orElse(null)).isEqualTo(reason);
    }

    @Test
    void theSecondDeclineAloneStopsTheCase() {
        assertThat(ConferenceRule.stopsAfter(1)).isFalse();
        assertThat(ConferenceRule.stopsAfter(2)).isTrue();
        assertThat(ConferenceRule.stopsAfter(3)).isFalse();
    }
}
