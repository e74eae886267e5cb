package nl.stokje.handoff.handoff;

import static nl.stokje.handoff.handoff.SampleHandoffs.NOW;
import static nl.stokje.handoff.handoff.SampleHandoffs.OPERATOR;
import static nl.stokje.handoff.handoff.SampleHandoffs.RECEIVER;
import static nl.stokje.handoff.handoff.SampleHandoffs.SENDER;
import static nl.stokje.handoff.handoff.SampleHandoffs.STRANGER;
import static nl.stokje.handoff.handoff.SampleHandoffs.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.gate.DisclosureLevel;
import nl.stokje.handoff.gate.Gate;
import nl.stokje.handoff.handoff.HandoffEvent.Subject;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.handoff.terms.Urgency;
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
        assertThat(handoff.turns().landed()).isNull();
        assertThat(handoff.land(TURN + 1, NOW).turn()).isEqualTo(TURN + 1);
        assertThat(handoff.turns().landed()).isEqualTo(TURN + 1);
    }

    @ParameterizedTest
    @EnumSource(Decision.Choice.class)
    void i3AHandoffEndsOnlyWithAReason(Decision.Choice choice) {
        var silent = new DecisionReason(" ", DeclineCause.CAPACITY, null);
        if (choice == Decision.Choice.ACCEPT || choice == Decision.Choice.GRANT) {
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
        assertThatThrownBy(() -> handoff.decline(RECEIVER, new DecisionReason("No bed"), NOW))
                .isInstanceOf(Refusal.class);
        assertThat(handoff.state()).isEqualTo(HandoffState.OFFERED);
    }

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
    void i5TheGateFollowsTheStateAndTheKind(
            HandoffKind kind, HandoffState state, Urgency urgency, Gate preview, Gate context) {
        var handoff = SampleHandoffs.in(state, kind, urgency);
        assertThat(handoff.gate(DisclosureLevel.PREVIEW)).isEqualTo(preview);
        assertThat(handoff.gate(DisclosureLevel.CONTEXT)).isEqualTo(context);
    }

    @ParameterizedTest
    @EnumSource(HandoffState.class)
    void i5WhatEndedWithoutALandingIsClosedWhateverItWas(HandoffState state) {
        for (var kind : HandoffKind.values()) {
            for (var urgency : Urgency.values()) {
                var handoff = SampleHandoffs.in(state, kind, urgency);
                if (state.endedWithoutLanding()) {
                    assertThat(handoff.gate(DisclosureLevel.PREVIEW)).isEqualTo(Gate.CLOSED);
                    assertThat(handoff.isClosedForGood()).isTrue();
                } else if (kind == HandoffKind.TRANSFER) {
                    assertThat(handoff.isClosedForGood()).isFalse();
                }
            }
        }
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
                .isInstanceOf(NotYourDecision.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).withdraw(RECEIVER, "No", NOW))
                .isInstanceOf(NotYourDecision.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).ask(SENDER, "Well?", NOW))
                .isInstanceOf(NotYourDecision.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.CLARIFYING).answer(RECEIVER, 1, "No", NOW))
                .isInstanceOf(NotYourDecision.class);
        assertThatThrownBy(() ->
                        SampleHandoffs.in(HandoffState.ACCEPTED).reportLanding(SENDER, SampleHandoffs.contact(), NOW))
                .isInstanceOf(NotYourDecision.class);
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.LANDED).conclude(SENDER, SampleHandoffs.outcome(), NOW))
                .isInstanceOf(NotYourDecision.class);
    }

    @Test
    void aLandingIsReportedAfterTheContactAndNotBefore() {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        var tomorrow = SampleHandoffs.met(FirstContact.Channel.PHONE, NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> handoff.reportLanding(RECEIVER, tomorrow, NOW)).isInstanceOf(Refusal.class);
        assertThat(handoff.state()).isEqualTo(HandoffState.ACCEPTED);
    }

    @Test
    void anAgencyCanNotPassACaseToItselfNorAskItselfForOne() {
        var alone = new Subject(UUID.randomUUID(), UUID.randomUUID(), HandoffKind.TRANSFER, SENDER, SENDER);
        var proposal = SampleHandoffs.proposal(Urgency.NORMAL);
        assertThatThrownBy(() -> Handoff.propose(alone, proposal, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("receiver"));
        assertThatThrownBy(() -> Handoff.request(alone, proposal, NOW)).isInstanceOf(Refusal.class);
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
    void questionsAreNumberedAndEachIsAnsweredOnce() {
        var handoff = SampleHandoffs.in(HandoffState.CLARIFYING);
        handoff.answer(SENDER, 1, "A friend is with her", NOW);
        assertThat(handoff.ask(RECEIVER, "Until when?", NOW).number()).isEqualTo(2);
        assertThatThrownBy(() -> handoff.answer(SENDER, 1, "Once more", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handoff.answer(SENDER, 3, "Which?", NOW)).isInstanceOf(Refusal.class);
        assertThat(handoff.question(1).answer()).isEqualTo("A friend is with her");
        assertThat(handoff.state()).isEqualTo(HandoffState.CLARIFYING);
    }

    @Test
    void nobodyIsAskedForEver() {
        var handoff = SampleHandoffs.in(HandoffState.CLARIFYING);
        for (int number = 2; number <= 50; number++) {
            assertThat(handoff.ask(RECEIVER, "And then?", NOW).number()).isEqualTo(number);
        }
        assertThatThrownBy(() -> handoff.ask(RECEIVER, "And then?", NOW)).isInstanceOf(Refusal.class);
        assertThat(handoff.questions()).hasSize(50);
    }

    @Test
    void i11TheHolderKnowsOfARequestOnceItIsConfirmedAndElseNever() {
        var handoff = SampleHandoffs.requested(HandoffKind.TRANSFER);
        assertThat(handoff.requested().parties()).containsExactly(RECEIVER);
        assertThat(handoff.isVisibleTo(RECEIVER)).isTrue();
        assertThat(handoff.isVisibleTo(SENDER)).isFalse();
        assertThat(handoff.withdraw(RECEIVER, "A mistake", NOW).parties()).containsExactly(RECEIVER);

        var confirmed = SampleHandoffs.in(HandoffState.REQUESTED);
        assertThat(confirmed.isVisibleTo(SENDER)).isTrue();
        assertThat(confirmed.withdraw(RECEIVER, "Solved", NOW).parties()).containsExactly(SENDER, RECEIVER);
    }

    @Test
    void i11WhoAskedTheWrongOneIsToldNoMoreThanThat() {
        var denied = SampleHandoffs.requested(HandoffKind.ASSIST);
        assertThat(denied.denyRequest(NOW).parties()).containsExactly(RECEIVER);
        assertThat(denied.ending().voidReason()).isEqualTo(VoidReason.NOT_HOLDER);
        var overtaken = SampleHandoffs.in(HandoffState.REQUESTED);
        assertThat(overtaken.voidFor(VoidReason.CASE_CLOSED, NOW).reason()).isEqualTo(VoidReason.NOT_HOLDER);
    }

    @Test
    void i4WhoGrantsARequestSaysOnWhatBasisAndMaySayWhatIsNeeded() {
        var handoff = SampleHandoffs.in(HandoffState.REQUESTED);
        var basis = new Basis(Basis.Type.VITAL_INTEREST, null, null, null, null);
        handoff.grant(SENDER, new Terms(null, "A night in safety", basis, List.of(Category.WISHES)), NOW);
        assertThat(handoff.proposal().need().text()).isEqualTo("She was with us before");
        assertThat(handoff.proposal().purpose()).isEqualTo("A night in safety");
        assertThat(handoff.proposal().basis()).isEqualTo(basis);
        assertThat(handoff.decisions()).extracting(Decision::choice).containsExactly(Decision.Choice.GRANT);

        var ended = new Terms(null, null, new Basis(Basis.Type.CONSENT, null, null, null, NOW), List.of());
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.REQUESTED).grant(SENDER, ended, NOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void eachKindLandsInItsOwnWay() {
        var nothing = new LandingReport(null, null);
        var both = new LandingReport(SampleHandoffs.contact().contact(), "Ask the judge.");
        assertLands(HandoffKind.TRANSFER, SampleHandoffs.contact());
        assertDoesNotLand(HandoffKind.TRANSFER, nothing, SampleHandoffs.advice(), both);
        assertLands(HandoffKind.ASSIST, SampleHandoffs.contact());
        assertLands(HandoffKind.ASSIST, nothing);
        assertDoesNotLand(HandoffKind.ASSIST, SampleHandoffs.advice(), both);
        assertLands(HandoffKind.ADVICE, SampleHandoffs.advice());
        assertDoesNotLand(HandoffKind.ADVICE, nothing, SampleHandoffs.contact(), both);
        assertDoesNotLand(
                HandoffKind.ASSIST, SampleHandoffs.met(null, NOW), SampleHandoffs.met(FirstContact.Channel.CHAT, null));
    }

    @Test
    void anAssistanceIsEndedByEitherSideAndTheOthersByTheReceiverAlone() {
        for (var kind : HandoffKind.values()) {
            var handoff = SampleHandoffs.in(HandoffState.LANDED, kind, Urgency.NORMAL);
            if (kind == HandoffKind.ASSIST) {
                assertThat(handoff.conclude(SENDER, SampleHandoffs.outcome(), NOW)
                                .subject()
                                .kind())
                        .isEqualTo(kind);
            } else {
                assertThatThrownBy(() -> handoff.conclude(SENDER, SampleHandoffs.outcome(), NOW))
                        .isInstanceOf(NotYourDecision.class);
            }
        }
    }

    @Test
    void anOperatorEndsAHandoffWithAReasonThatItsPartiesCanRead() {
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).voidByOperator(OPERATOR, " ", NOW))
                .isInstanceOf(Refusal.class);
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        assertThat(handoff.voidByOperator(OPERATOR, "Sent to the wrong shelter", NOW)
                        .reason())
                .isEqualTo(VoidReason.OPERATOR);
        assertThat(handoff.decisions().getLast().reason()).isEqualTo("Sent to the wrong shelter");
        assertThat(handoff.decisions().getLast().agency()).isEqualTo(OPERATOR);
    }

    private static void assertLands(HandoffKind kind, LandingReport report) {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED, kind, Urgency.NORMAL);
        assertThat(handoff.reportLanding(RECEIVER, report, NOW).turn()).isEqualTo(TURN);
        assertThat(handoff.state()).isEqualTo(HandoffState.LANDING);
    }

    private static void assertDoesNotLand(HandoffKind kind, LandingReport... reports) {
        for (var report : reports) {
            var handoff = SampleHandoffs.in(HandoffState.ACCEPTED, kind, Urgency.NORMAL);
            assertThatThrownBy(() -> handoff.reportLanding(RECEIVER, report, NOW))
                    .as(kind + " " + report)
                    .isInstanceOf(Refusal.class);
            assertThat(handoff.state()).isEqualTo(HandoffState.ACCEPTED);
        }
    }
}
