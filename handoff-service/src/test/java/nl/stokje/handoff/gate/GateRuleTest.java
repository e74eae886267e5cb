package nl.stokje.handoff.gate;

import static org.assertj.core.api.Assertions.assertThat;

import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.handoff.SampleHandoffs;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateRuleTest {
    @ParameterizedTest
    @CsvSource({
        "TRANSFER, REQUESTED,  NORMAL, NOT_YET, NOT_YET",
        "TRANSFER, PREPARING,  CRISIS, NOT_YET, NOT_YET",
        "TRANSFER, OFFERED,    NORMAL, OPEN,    NOT_YET",
        "TRANSFER, OFFERED,    CRISIS, OPEN,    OPEN",
        "TRANSFER, CLARIFYING, URGENT, OPEN,    NOT_YET",
        "TRANSFER, CLARIFYING, CRISIS, OPEN,    OPEN",
        "TRANSFER, ACCEPTED,   NORMAL, OPEN,    OPEN",
        "TRANSFER, LANDING,    NORMAL, OPEN,    OPEN",
        "TRANSFER, LANDED,     NORMAL, OPEN,    OPEN",
        "TRANSFER, CONCLUDED,  NORMAL, OPEN,    OPEN",
        "ASSIST,   OFFERED,    NORMAL, OPEN,    NOT_YET",
        "ASSIST,   ACCEPTED,   NORMAL, OPEN,    OPEN",
        "ASSIST,   LANDED,     NORMAL, OPEN,    OPEN",
        "ASSIST,   CONCLUDED,  NORMAL, CLOSED,  CLOSED",
        "ADVICE,   OFFERED,    CRISIS, OPEN,    OPEN",
        "ADVICE,   ACCEPTED,   NORMAL, OPEN,    OPEN",
        "ADVICE,   LANDING,    NORMAL, OPEN,    OPEN",
        "ADVICE,   LANDED,     NORMAL, CLOSED,  CLOSED",
        "ADVICE,   CONCLUDED,  NORMAL, CLOSED,  CLOSED"
    })
    void theGateFollowsTheStateAndTheKind_I5(
            HandoffKind kind, HandoffState state, Urgency urgency, Gate preview, Gate context) {
        var handoff = SampleHandoffs.in(state, kind, urgency);
        assertThat(GateRule.of(handoff, DisclosureLevel.PREVIEW)).isEqualTo(preview);
        assertThat(GateRule.of(handoff, DisclosureLevel.CONTEXT)).isEqualTo(context);
    }

    @ParameterizedTest
    @EnumSource(HandoffState.class)
    void whatEndedWithoutALandingIsClosedWhateverItWas_I5(HandoffState state) {
        for (var kind : HandoffKind.values()) {
            for (var urgency : Urgency.values()) {
                var handoff = SampleHandoffs.in(state, kind, urgency);
                if (state.endedWithoutLanding()) {
                    assertThat(GateRule.of(handoff, DisclosureLevel.PREVIEW)).isEqualTo(Gate.CLOSED);
                    assertThat(GateRule.closesForGood(handoff)).isTrue();
                } else if (kind == HandoffKind.TRANSFER) {
                    assertThat(GateRule.closesForGood(handoff)).isFalse();
                }
            }
        }
    }
}
