package nl.stokje.handoff.handoff;

import static nl.stokje.handoff.Refusals.refusedWith;
import static nl.stokje.handoff.handoff.SampleHandoffs.NOW;
import static nl.stokje.handoff.handoff.SampleHandoffs.OPERATOR;
import static nl.stokje.handoff.handoff.SampleHandoffs.RECEIVER;
import static nl.stokje.handoff.handoff.SampleHandoffs.SENDER;
import static nl.stokje.handoff.handoff.SampleHandoffs.STRANGER;
import static nl.stokje.handoff.handoff.SampleHandoffs.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.BasisType;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Terms;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoffTest {
    @Test
    void thePassExpectsTheTurnThatCaseServiceStampedOnThePreview_I2() {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        assertThat(handoff.reportLanding(RECEIVER, SampleHandoffs.contact(), NOW)
                        .turn())
                .isEqualTo(TURN);
    }

    @Test
    void theReportOfALandingMovesNoBaton_I2() {
        var handoff = SampleHandoffs.in(HandoffState.LANDING);
        assertThat(handoff.progress().turns().landed()).isNull();
        assertThat(handoff.land(TURN + 1, NOW).turn()).isEqualTo(TURN + 1);
        assertThat(handoff.progress().turns().landed()).isEqualTo(TURN + 1);
    }

    @ParameterizedTest
    @EnumSource(HandoffChoice.class)
    void aHandoffEndsOnlyWithAReason_I3(HandoffChoice choice) {
        var silent = new DecisionReason(" ", DeclineCause.CAPACITY, null);
        if (choice == HandoffChoice.ACCEPT || choice == HandoffChoice.GRANT) {
            silent.checkFor(choice);
        } else {
            assertThatThrownBy(() -> silent.checkFor(choice)).satisfies(refusedWith("invalid-input"));
        }
    }

    @Test
    void decliningSaysWhoseSideTheReasonLiesOn() {
        var handoff = SampleHandoffs.in(HandoffState.OFFERED);
        assertThatThrownBy(() -> handoff.decline(RECEIVER, new DecisionReason("No bed"), NOW))
                .satisfies(refusedWith("invalid-input"));
        assertThat(handoff.state()).isEqualTo(HandoffState.OFFERED);
    }

    @Test
    void theReceiverKnowsOfItFromTheOfferOnAndNobodyElseEver_I11() {
        var handoff = SampleHandoffs.in(HandoffState.PREPARING);
        assertThat(handoff.isVisibleTo(SENDER)).isTrue();
        assertThat(handoff.isVisibleTo(RECEIVER)).isFalse();
        handoff.offer(TURN, NOW);
        assertThat(handoff.isVisibleTo(RECEIVER)).isTrue();
        assertThat(handoff.isVisibleTo(STRANGER)).isFalse();
    }

    @Test
    void theReceiverIsToldOfAWithdrawalOnlyIfItKnewOfTheOffer_I11() {
        assertThat(SampleHandoffs.in(HandoffState.PREPARING)
                        .withdraw(SENDER, "A mistake", NOW)
                        .parties())
                .containsExactly(SENDER);
        assertThat(SampleHandoffs.in(HandoffState.OFFERED)
                        .withdraw(SENDER, "A mistake", NOW)
                        .parties())
                .containsExactly(SENDER, RECEIVER);
        assertThat(SampleHandoffs.in(HandoffState.PREPARING)
                        .voidFor(Voiding.ofRefusedPreview(VoidReason.NOT_HOLDER, null), NOW)
                        .parties())
                .containsExactly(SENDER);
        assertThat(SampleHandoffs.in(HandoffState.LANDING)
                        .voidFor(Voiding.ofRefusedLanding(VoidReason.STALE_TURN), NOW)
                        .parties())
                .containsExactly(SENDER, RECEIVER);
    }

    @Test
    void eachPartyMakesItsOwnMoves() {
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).accept(SENDER, null, NOW))
                .satisfies(refusedWith("not-your-decision"));
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).withdraw(RECEIVER, "No", NOW))
                .satisfies(refusedWith("not-your-decision"));
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).ask(SENDER, "Well?", NOW))
                .satisfies(refusedWith("not-your-decision"));
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.CLARIFYING).answer(RECEIVER, 1, "No", NOW))
                .satisfies(refusedWith("not-your-decision"));
        assertThatThrownBy(() ->
                        SampleHandoffs.in(HandoffState.ACCEPTED).reportLanding(SENDER, SampleHandoffs.contact(), NOW))
                .satisfies(refusedWith("not-your-decision"));
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.LANDED).conclude(SENDER, SampleHandoffs.outcome(), NOW))
                .satisfies(refusedWith("not-your-decision"));
    }

    @Test
    void whoWithdrawsARequestAfterItsGrantHasLostARaceAndIsToldTheState() {
        var granted = SampleHandoffs.in(HandoffState.REQUESTED);
        granted.grant(SENDER, SampleHandoffs.terms(), NOW);
        assertThatThrownBy(() -> granted.withdraw(RECEIVER, "No longer needed", NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("handoff-state");
                    assertThat(refusal.values()).containsEntry("state", HandoffState.PREPARING);
                });
        assertThatThrownBy(() -> granted.withdraw(STRANGER, "No", NOW)).satisfies(refusedWith("not-your-decision"));
    }

    @Test
    void whoJoinsMaySayMoreWithoutHavingMetTheCitizenFirst() {
        var joining = SampleHandoffs.in(HandoffState.ACCEPTED, HandoffKind.ASSIST, Urgency.NORMAL);
        var note = new LandingReport(new FirstContact(null, null, PersonalText.of("We join")), null);
        assertThat(joining.reportLanding(RECEIVER, note, NOW).channel()).isNull();
        assertThat(joining.state()).isEqualTo(HandoffState.LANDING);

        var passing = SampleHandoffs.in(HandoffState.ACCEPTED);
        assertThatThrownBy(() -> passing.reportLanding(RECEIVER, note, NOW)).satisfies(refusedWith("invalid-input"));
    }

    @Test
    void aLandingIsReportedAfterTheContactAndNotBefore() {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        var tomorrow = SampleHandoffs.met(LandingChannel.PHONE, NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> handoff.reportLanding(RECEIVER, tomorrow, NOW))
                .satisfies(refusedWith("invalid-input"));
        assertThat(handoff.state()).isEqualTo(HandoffState.ACCEPTED);
    }

    @Test
    void anAgencyCanNotPassACaseToItselfNorAskItselfForOne() {
        var alone = new HandoffRef(
                new HandoffId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), HandoffKind.TRANSFER, SENDER, SENDER);
        var proposal = SampleHandoffs.proposal(Urgency.NORMAL);
        assertThatThrownBy(() -> Handoff.propose(alone, proposal, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString()).contains("receiver"));
        assertThatThrownBy(() -> Handoff.request(alone, proposal, NOW)).satisfies(refusedWith("invalid-input"));
    }

    @Test
    void aLegalTaskNamesItsArticleAndNoBasisHasEndedAlready_I4() {
        var noArticle = new Basis(BasisType.LEGAL_TASK, " ", null, null, null);
        assertThatThrownBy(() -> noArticle.checkAt(NOW)).satisfies(refusedWith("invalid-input"));
        var ended = new Basis(BasisType.CONSENT, null, null, null, NOW);
        assertThatThrownBy(() -> ended.checkAt(NOW)).satisfies(refusedWith("invalid-input"));
        new Basis(BasisType.LEGAL_TASK, "Wmo 2015, art. 2.3.1", null, null, NOW.plusSeconds(1)).checkAt(NOW);
    }

    @Test
    void questionsAreNumberedAndEachIsAnsweredOnce() {
        var handoff = SampleHandoffs.in(HandoffState.CLARIFYING);
        handoff.answer(SENDER, 1, "A friend is with her", NOW);
        assertThat(handoff.ask(RECEIVER, "Until when?", NOW).number()).isEqualTo(2);
        assertThatThrownBy(() -> handoff.answer(SENDER, 1, "Once more", NOW))
                .satisfies(refusedWith("question-answered"));
        assertThatThrownBy(() -> handoff.answer(SENDER, 3, "Which?", NOW)).satisfies(refusedWith("not-found"));
        assertThat(handoff.conversation().question(1).answer()).isEqualTo("A friend is with her");
        assertThat(handoff.state()).isEqualTo(HandoffState.CLARIFYING);
    }

    @Test
    void nobodyIsAskedForEver() {
        var handoff = SampleHandoffs.in(HandoffState.CLARIFYING);
        for (int number = 2; number <= 50; number++) {
            assertThat(handoff.ask(RECEIVER, "And then?", NOW).number()).isEqualTo(number);
        }
        assertThatThrownBy(() -> handoff.ask(RECEIVER, "And then?", NOW)).satisfies(refusedWith("questions-used-up"));
        assertThat(handoff.conversation().questions()).hasSize(50);
    }

    @Test
    void theHolderKnowsOfARequestOnceItIsConfirmedAndElseNever_I11() {
        var handoff = SampleHandoffs.requested(HandoffKind.TRANSFER);
        assertThat(HandoffEvent.Requested.of(handoff).parties()).containsExactly(RECEIVER);
        assertThat(handoff.isVisibleTo(RECEIVER)).isTrue();
        assertThat(handoff.isVisibleTo(SENDER)).isFalse();
        assertThat(handoff.withdraw(RECEIVER, "A mistake", NOW).parties()).containsExactly(RECEIVER);

        var confirmed = SampleHandoffs.in(HandoffState.REQUESTED);
        assertThat(confirmed.isVisibleTo(SENDER)).isTrue();
        assertThat(confirmed.withdraw(RECEIVER, "Solved", NOW).parties()).containsExactly(SENDER, RECEIVER);
    }

    @Test
    void whoAskedTheWrongOneIsToldNoMoreThanThat_I11() {
        var denied = SampleHandoffs.requested(HandoffKind.ASSIST);
        assertThat(denied.voidFor(Voiding.ofDeniedRequest(), NOW).parties()).containsExactly(RECEIVER);
        assertThat(denied.progress().ending().voidReason()).isEqualTo(VoidReason.NOT_HOLDER);
        var overtaken = SampleHandoffs.in(HandoffState.REQUESTED);
        assertThat(overtaken
                        .voidFor(Voiding.ofCase(VoidReason.CASE_CLOSED), NOW)
                        .reason())
                .isEqualTo(VoidReason.NOT_HOLDER);
    }

    @Test
    void whoGrantsARequestSaysOnWhatBasisAndMaySayWhatIsNeeded_I4() {
        var handoff = SampleHandoffs.in(HandoffState.REQUESTED);
        var basis = new Basis(BasisType.VITAL_INTEREST, null, null, null, null);
        handoff.grant(
                SENDER, new Terms(null, PersonalText.of("A night in safety"), basis, List.of(Category.WISHES)), NOW);
        assertThat(handoff.proposal().need().text().text()).isEqualTo("She was with us before");
        assertThat(handoff.proposal().purpose().text()).isEqualTo("A night in safety");
        assertThat(handoff.proposal().basis()).isEqualTo(basis);
        assertThat(handoff.decisions()).extracting(Decision::choice).containsExactly(HandoffChoice.GRANT);

        var ended = new Terms(null, null, new Basis(BasisType.CONSENT, null, null, null, NOW), List.of());
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.REQUESTED).grant(SENDER, ended, NOW))
                .satisfies(refusedWith("invalid-input"));
    }

    @Test
    void eachKindLandsInItsOwnWay() {
        var nothing = new LandingReport(null, null);
        var both = new LandingReport(SampleHandoffs.contact().contact(), PersonalText.of("Ask the judge."));
        assertLands(HandoffKind.TRANSFER, SampleHandoffs.contact());
        assertDoesNotLand(HandoffKind.TRANSFER, nothing, SampleHandoffs.advice(), both);
        assertLands(HandoffKind.ASSIST, SampleHandoffs.contact());
        assertLands(HandoffKind.ASSIST, nothing);
        assertDoesNotLand(HandoffKind.ASSIST, SampleHandoffs.advice(), both);
        assertLands(HandoffKind.ADVICE, SampleHandoffs.advice());
        assertDoesNotLand(HandoffKind.ADVICE, nothing, SampleHandoffs.contact(), both);
        assertDoesNotLand(
                HandoffKind.ASSIST, SampleHandoffs.met(null, NOW), SampleHandoffs.met(LandingChannel.CHAT, null));
    }

    @Test
    void aContactBeforeTheReceiverAcceptedIsNoLanding() {
        var handoff = SampleHandoffs.in(HandoffState.ACCEPTED);
        assertThatThrownBy(() -> handoff.reportLanding(
                        RECEIVER, SampleHandoffs.met(LandingChannel.DESK, NOW.minus(Duration.ofMinutes(1))), NOW))
                .satisfies(refusedWith("invalid-input"));
        handoff.reportLanding(
                RECEIVER, SampleHandoffs.met(LandingChannel.DESK, NOW.truncatedTo(ChronoUnit.MINUTES)), NOW);
    }

    @Test
    void anAssistanceIsEndedByEitherSideAndTheOthersByTheReceiverAlone() {
        for (var kind : HandoffKind.values()) {
            var handoff = SampleHandoffs.in(HandoffState.LANDED, kind, Urgency.NORMAL);
            if (kind == HandoffKind.ASSIST) {
                assertThat(handoff.conclude(SENDER, SampleHandoffs.outcome(), NOW)
                                .ref()
                                .kind())
                        .isEqualTo(kind);
            } else {
                assertThatThrownBy(() -> handoff.conclude(SENDER, SampleHandoffs.outcome(), NOW))
                        .satisfies(refusedWith("not-your-decision"));
            }
        }
    }

    @Test
    void anOperatorEndsAHandoffWithAReasonThatItsPartiesCanRead() {
        assertThatThrownBy(() -> SampleHandoffs.in(HandoffState.OFFERED).voidByOperator(OPERATOR, " ", NOW))
                .satisfies(refusedWith("invalid-input"));
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
                    .satisfies(refusedWith("invalid-input"));
            assertThat(handoff.state()).isEqualTo(HandoffState.ACCEPTED);
        }
    }
}
