package nl.stokje.handoff.domain;

import static nl.stokje.handoff.domain.SampleHandoffs.NOW;
import static nl.stokje.handoff.domain.SampleHandoffs.RECEIVER;
import static nl.stokje.handoff.domain.SampleHandoffs.SENDER;
import static nl.stokje.handoff.domain.SampleHandoffs.STRANGER;
import static nl.stokje.handoff.domain.SampleHandoffs.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import nl.stokje.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandoffTest {
    @Test
    void i2ThePassExpectsTheTurnThatCaseServiceStampedOnThePreview() {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        assertThat(handoff.reportLanding(RECEIVER, SampleHandoffs.contact(), NOW)
                        .turn())
                .isEqualTo(TURN);
    }

    @Test
    void i2TheReportOfALandingMovesNoBaton() {
        var handoff = SampleHandoffs.in(HandoffState.LANDING);
        assertThat(handoff.landedTurn()).isNull();
        assertThat(handoff.land(TURN + 1, NOW).turn()).isEqualTo(TURN + 1);
        assertThat(handoff.landedTurn()).isEqualTo(TURN + 1);
    }

    @ParameterizedTest
    @EnumSource(Decision.Choice.class)
    void i3AHandoffEndsOnlyWithAReason(Decision.Choice choice) {
        var silent = new Grounds(" ", Side.CAPACITY, null);
        if (choice == Decision.Choice.ACCEPT) {
            silent.checkFor(choice);
        } else {
            assertThatThrownBy(() -> silent.checkFor(choice))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID));
        }
    }

    @Test
    void decliningSaysWhoseSideTheReasonLiesOn() {
        var handoff = SampleHandoffs.in(HandoffState.OFFERED);
        assertThatThrownBy(() -> handoff.decline(RECEIVER, new Grounds("No bed"), NOW))
                .isInstanceOf(Refusal.class);
        assertThat(handoff.state()).isEqualTo(HandoffState.OFFERED);
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARING,  NORMAL, NOT_YET, NOT_YET",
        "OFFERED,    NORMAL, OPEN,    NOT_YET",
        "OFFERED,    CRISIS, OPEN,    OPEN",
        "CLARIFYING, URGENT, OPEN,    NOT_YET",
        "CLARIFYING, CRISIS, OPEN,    OPEN",
        "ACCEPTED,   NORMAL, OPEN,    OPEN",
        "LANDING,    NORMAL, OPEN,    OPEN",
        "LANDED,     NORMAL, OPEN,    OPEN",
        "CONCLUDED,  NORMAL, OPEN,    OPEN",
        "DECLINED,   NORMAL, CLOSED,  CLOSED",
        "RELEASED,   NORMAL, CLOSED,  CLOSED",
        "WITHDRAWN,  NORMAL, CLOSED,  CLOSED",
        "VOID,       NORMAL, CLOSED,  CLOSED",
        "PREPARING,  CRISIS, NOT_YET, NOT_YET",
        "DECLINED,   CRISIS, CLOSED,  CLOSED",
        "WITHDRAWN,  CRISIS, CLOSED,  CLOSED"
    })
    void i5TheGateFollowsTheState(HandoffState state, Urgency urgency, Gate preview, Gate context) {
        var handoff = SampleHandoffs.in(state, urgency);
        assertThat(handoff.gate(Level.PREVIEW)).isEqualTo(preview);
        assertThat(handoff.gate(Level.CONTEXT)).isEqualTo(context);
    }

    @Test
    void i11TheReceiverKnowsOfItFromTheOfferOnAndNobodyElseEver() {
        var handoff = SampleHandoffs.in(HandoffState.PREPARING);
        assertThat(handoff.isVisibleTo(SENDER)).isTrue();
        assertThat(handoff.isVisibleTo(RECEIVER)).isFalse();
        handoff.offer(TURN, NOW);
        assertThat(handoff.isVisibleTo(RECEIVER)).isTrue();
        assertThat(handoff.isVisibleTo(STRANGER)).isFalse();
    }

    @Test
    void i11TheReceiverIsToldOfAWithdrawalOnlyIfItKnewOfTheOffer() {
        assertThat(SampleHandoffs.in(HandoffState.PREPARING)
                        .withdraw(SENDER, "A mistake", NOW)
                        .parties())
                .containsExactly(SENDER);
        assertThat(SampleHandoffs.in(HandoffState.OFFERED)
                        .withdraw(SENDER, "A mistake", NOW)
                        .parties())
                .containsExactly(SENDER, RECEIVER);
        assertThat(SampleHandoffs.in(HandoffState.PREPARING)
                        .refusePreview(VoidReason.NOT_HOLDER, null, NOW)
                        .parties())
                .containsExactly(SENDER);
        assertThat(SampleHandoffs.in(HandoffState.LANDING)
                        .refuseLanding(VoidReason.STALE_TURN, NOW)
                        .parties())
                .containsExactly(SENDER, RECEIVER);
    }

    @Test
    void eachPartyMakesItsOwnMoves() {
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).accept(SENDER, null, NOW))
                .isInstanceOf(NotYourMove.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).withdraw(RECEIVER, "No", NOW))
                .isInstanceOf(NotYourMove.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).ask(SENDER, "Well?", NOW))
                .isInstanceOf(NotYourMove.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.CLARIFYING).answer(RECEIVER, 1, "No", NOW))
                .isInstanceOf(NotYourMove.class);
        assertThatThrownBy(() ->
                        SampleHandoffs.in(HandoffState.ACCEPTED).reportLanding(SENDER, SampleHandoffs.contact(), NOW))
                .isInstanceOf(NotYourMove.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.LANDED).conclude(SENDER, SampleHandoffs.outcome(), NOW))
                .isInstanceOf(NotYourMove.class);
    }

    @Test
    void aLandingIsReportedAfterTheContactAndNotBefore() {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        var tomorrow = new FirstContact(FirstContact.Channel.PHONE, NOW.plus(Duration.ofDays(1)), null);
        assertThatThrownBy(() -> handoff.reportLanding(RECEIVER, tomorrow, NOW)).isInstanceOf(Refusal.class);
        assertThat(handoff.state()).isEqualTo(HandoffState.ACCEPTED);
    }

    @Test
    void anAgencyCanNotPassACaseToItself() {
        assertThatThrownBy(() -> Handoff.propose(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Kind.TRANSFER,
                        SENDER,
                        SENDER,
                        SampleHandoffs.proposal(Urgency.NORMAL),
                        NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("receiver"));
    }

    @Test
    void i4ALegalTaskNamesItsArticleAndNoBasisHasEndedAlready() {
        var noArticle = new Basis(Basis.Type.LEGAL_TASK, " ", null, null, null);
        assertThatThrownBy(() -> noArticle.checkAt(NOW)).isInstanceOf(Refusal.class);
        var ended = new Basis(Basis.Type.CONSENT, null, null, null, NOW);
        assertThatThrownBy(() -> ended.checkAt(NOW)).isInstanceOf(Refusal.class);
        new Basis(Basis.Type.LEGAL_TASK, "Wmo 2015, art. 2.3.1", null, null, NOW.plusSeconds(1)).checkAt(NOW);
    }

    @Test
    void questionsAreNumberedAndAnsweredOneAfterTheOther() {
        var handoff = SampleHandoffs.in(HandoffState.CLARIFYING);
        handoff.answer(SENDER, 1, "A friend is with her", NOW);
        assertThat(handoff.ask(RECEIVER, "Until when?", NOW).number()).isEqualTo(2);
        assertThatThrownBy(() -> handoff.answer(SENDER, 1, "Once more", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handoff.answer(SENDER, 3, "Which?", NOW)).isInstanceOf(Refusal.class);
        assertThat(handoff.question(1).answer()).isEqualTo("A friend is with her");
        assertThat(handoff.state()).isEqualTo(HandoffState.CLARIFYING);
    }
}
