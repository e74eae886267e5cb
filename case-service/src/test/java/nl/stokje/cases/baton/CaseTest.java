package nl.stokje.cases.baton;

import static nl.stokje.cases.SampleCases.HOUSING;
import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.STRANGER;
import static nl.stokje.cases.SampleCases.TOWN_HALL;
import static nl.stokje.cases.SampleCases.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.BatonEvent.BatonPassed;
import nl.stokje.cases.baton.BatonEvent.BatonRefusal;
import nl.stokje.cases.baton.BatonEvent.BatonRefused;
import nl.stokje.cases.baton.BatonEvent.PassedBy;
import nl.stokje.cases.baton.BatonEvent.ReopenReason;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalText;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {
    private static final HandoffId HANDOFF = SampleCases.handoffId();
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void theAgencyOfTheIntakeHoldsTheCaseInTurnOne_I1() {
        var theCase = SampleCases.open();
        assertThat(theCase.holder()).isEqualTo(TOWN_HALL);
        assertThat(theCase.turn()).isEqualTo(1);
        assertThat(theCase.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(theCase.opened().parties()).containsExactly(TOWN_HALL);
    }

    @Test
    void aLandingPassesTheBatonAndAddsOneToTheTurn_I2() {
        var theCase = SampleCases.open();
        var event = theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(event).isEqualTo(BatonPassed.byLanding(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), 2, LATER));
        assertThat(event.parties()).containsExactly(TOWN_HALL, HOUSING);
        assertThat(theCase.holder()).isEqualTo(HOUSING);
        assertThat(theCase.turn()).isEqualTo(2);
    }

    @Test
    void whoPassesTheBatonOnWorksOnTheCaseNoMoreAndStaysOneWhoHeldIt_I11() {
        var theCase = SampleCases.open();
        assertThat(theCase.isWorkedOnBy(TOWN_HALL)).isTrue();
        theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(theCase.isWorkedOnBy(HOUSING)).isTrue();
        assertThat(theCase.isWorkedOnBy(TOWN_HALL)).isFalse();
        assertThat(theCase.wasHeldBy(TOWN_HALL)).isTrue();
        assertThat(theCase.wasHeldBy(HOUSING)).isTrue();
        assertThat(theCase.wasHeldBy(STRANGER)).isFalse();
    }

    @Test
    void whoAssistsWorksOnTheCaseUntilItLeavesAndNeverHeldIt_I11() {
        var theCase = SampleCases.open();
        theCase.joinedBy(STRANGER);
        theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(theCase.isWorkedOnBy(STRANGER))
                .as("it stays when the baton passes")
                .isTrue();
        assertThat(theCase.wasHeldBy(STRANGER)).isFalse();
        theCase.leftBy(STRANGER);
        assertThat(theCase.isWorkedOnBy(STRANGER)).isFalse();
    }

    @Test
    void anAssistantThatBecameTheHolderStillWorksOnTheCaseWhenItsAssistanceEnds_I11() {
        var theCase = SampleCases.open();
        theCase.joinedBy(HOUSING);
        theCase.succeed(HOUSING, SampleCases.successionId(), LATER);
        theCase.leftBy(HOUSING);
        assertThat(theCase.isWorkedOnBy(HOUSING)).isTrue();
        assertThat(theCase.isWorkedOnBy(TOWN_HALL)).isFalse();
    }

    /** Every landing that must change nothing: of an open case and of a closed one, by turn and by sender. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,   0, 00000001000000000001, STALE_TURN",
        "OPEN,   2, 00000001000000000001, STALE_TURN",
        "OPEN,   2, 00000001000000000009, STALE_TURN",
        "OPEN,   1, 00000001000000000009, NOT_HOLDER",
        "OPEN,   1, 00000001000000000002, NOT_HOLDER",
        "CLOSED, 1, 00000001000000000001, CASE_CLOSED",
        "CLOSED, 2, 00000001000000000001, CASE_CLOSED",
        "CLOSED, 1, 00000001000000000009, CASE_CLOSED",
    })
    void aLandingThatDoesNotFitChangesNothingAndSaysWhy_I2(
            CaseStatus status, int expectedTurn, String sender, BatonRefusal reason) {
        var theCase = status == CaseStatus.OPEN ? SampleCases.open() : SampleCases.closed();
        var event = theCase.land(transfer(theCase, HANDOFF, new Oin(sender), HOUSING, expectedTurn), LATER);
        assertThat(event)
                .isEqualTo(new BatonRefused(
                        theCase.id(), HANDOFF, new Oin(sender), HOUSING, reason, expectedTurn, 1, LATER));
        assertThat(event.parties()).containsExactly(new Oin(sender), HOUSING);
        assertThat(theCase.holder()).isEqualTo(TOWN_HALL);
        assertThat(theCase.turn()).isEqualTo(1);
        assertThat(theCase.status()).isEqualTo(status);
        assertThat(theCase.baton().periods()).hasSize(1);
    }

    @Test
    void oneTurnCanBeLandedOnce_I2() {
        var theCase = SampleCases.open();
        theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        var second = theCase.land(transfer(theCase, SampleCases.handoffId(), TOWN_HALL, STRANGER, 1), LATER);
        assertThat(second)
                .isInstanceOfSatisfying(
                        BatonRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(BatonRefusal.STALE_TURN));
        assertThat(theCase.holder()).isEqualTo(HOUSING);
    }

    @Test
    void aClosedCaseHasNoHolderAnyMore_I1() {
        var theCase = SampleCases.open();
        var event = theCase.close("She found a room", null, LATER);
        assertThat(event).isEqualTo(new BatonEvent.Closed(theCase.id(), TOWN_HALL, 1, LATER));
        assertThat(theCase.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(theCase.closing()).isEqualTo(new Closing(LATER, PersonalText.of("She found a room"), null));
        assertThat(theCase.baton().current().until()).isEqualTo(LATER);
    }

    @Test
    void aClosedCaseIsNotClosedAgain() {
        var theCase = SampleCases.closed();
        assertClosed(() -> theCase.close("Again", null, LATER));
        assertClosed(theCase::requireOpen);
        assertThat(theCase.closing().reason()).isEqualTo(PersonalText.of("She found a room"));
    }

    @Test
    void aReopenedCaseIsHeldByItsLastHolderInANewTurn_I1() {
        var theCase = SampleCases.open();
        theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        theCase.close("done", null, LATER.plusSeconds(1));
        var event = theCase.reopen(ReopenReason.NOT_HELPED, null, LATER.plusSeconds(2));
        assertThat(event)
                .isEqualTo(new BatonEvent.Reopened(
                        theCase.id(), HOUSING, 3, ReopenReason.NOT_HELPED, LATER.plusSeconds(2)));
        assertThat(theCase.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(theCase.closing()).isNull();
        theCase.requireOpen();
    }

    @Test
    void anOpenCaseIsNotReopened() {
        var theCase = SampleCases.open();
        assertThatThrownBy(() -> theCase.reopen(ReopenReason.NOT_HELPED, null, LATER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-open"));
        assertThat(theCase.turn()).isEqualTo(1);
    }

    @Test
    void aLandingBasedOnATurnBeforeAReopeningIsStale_I2() {
        var theCase = SampleCases.closed();
        theCase.reopen(ReopenReason.NOT_HELPED, null, LATER);
        var event = theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(event).isInstanceOf(BatonRefused.class);
        assertThat(theCase.turn()).isEqualTo(2);
    }

    /** Whatever the hosts' clocks say: each period ends where the next begins, and none is empty. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, -1, 0, 1, 3600})
    void periodsFollowEachOtherWhateverTheClocksSay_I1(long step) {
        var theCase = SampleCases.open();
        theCase.land(transfer(theCase, SampleCases.handoffId(), TOWN_HALL, HOUSING, 1), NOW.plusSeconds(step));
        theCase.land(transfer(theCase, SampleCases.handoffId(), HOUSING, TOWN_HALL, 2), NOW.plusSeconds(2 * step));
        theCase.close("done", null, NOW.plusSeconds(3 * step));
        theCase.reopen(ReopenReason.NOT_HELPED, null, NOW.plusSeconds(4 * step));
        var periods = theCase.baton().periods();
        assertThat(periods).extracting(BatonPeriod::turn).containsExactly(1, 2, 3, 4);
        assertThat(periods).extracting(BatonPeriod::holder).containsExactly(TOWN_HALL, HOUSING, TOWN_HALL, TOWN_HALL);
        IntStream.range(0, 3)
                .forEach(i -> assertThat(periods.get(i).until())
                        .isAfter(periods.get(i).from()));
        IntStream.range(0, 2)
                .forEach(i -> assertThat(periods.get(i).until())
                        .isEqualTo(periods.get(i + 1).from()));
        assertThat(periods.get(3).from()).isAfterOrEqualTo(periods.get(2).until());
        assertThat(periods.get(3).until()).isNull();
    }

    @Test
    void theContextMayOpenInTheTurnOfThePreviewOrOncePassedByThatHandoff_I5() {
        var theCase = SampleCases.open();
        assertThat(theCase.maySealFor(HANDOFF, TOWN_HALL, 1)).isTrue();
        assertThat(theCase.maySealFor(HANDOFF, STRANGER, 1)).isFalse();
        theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(theCase.maySealFor(HANDOFF, TOWN_HALL, 1)).isTrue();
        assertThat(theCase.maySealFor(SampleCases.handoffId(), TOWN_HALL, 1)).isFalse();
        theCase.close("done", null, LATER);
        assertThat(theCase.maySealFor(HANDOFF, TOWN_HALL, 1)).isFalse();
    }

    @Test
    void theContextOfATurnBeforeAReopeningStaysShut_I5() {
        var theCase = SampleCases.closed();
        theCase.reopen(ReopenReason.NOT_HELPED, null, LATER);
        assertThat(theCase.maySealFor(HANDOFF, TOWN_HALL, 1)).isFalse();
    }

    @Test
    void aSuccessionPassesAnOpenCaseInANewTurnWithoutAGap_I1() {
        var theCase = SampleCases.open();
        var succession = SampleCases.successionId();
        var event = theCase.succeed(HOUSING, succession, LATER);
        assertThat(event)
                .isEqualTo(new BatonPassed(
                        theCase.id(),
                        PassedBy.SUCCESSION,
                        null,
                        succession,
                        TOWN_HALL,
                        HOUSING,
                        2,
                        CaseStatus.OPEN,
                        LATER));
        assertThat(theCase.holder()).isEqualTo(HOUSING);
        assertThat(theCase.baton().periods())
                .extracting(BatonPeriod::until)
                .containsExactly(theCase.baton().current().from(), null);
    }

    /** Whatever the hosts' clocks say: nobody answers for a closed case, before its succession and after. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, 0, 60, 61, 3600})
    void aSuccessionOfAClosedCaseLeavesItClosedAndItIsReopenedAtTheSuccessor_I1(long step) {
        var theCase = SampleCases.closed();
        var event = theCase.succeed(HOUSING, SampleCases.successionId(), NOW.plusSeconds(step));
        assertThat(event.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(event.turn()).isEqualTo(2);
        assertThat(theCase.status()).isEqualTo(CaseStatus.CLOSED);
        var inBetween = theCase.baton().current();
        assertThat(inBetween.until()).isEqualTo(inBetween.from());
        assertThat(inBetween.from()).isAfter(theCase.closing().at());

        assertThat(theCase.reopen(ReopenReason.NOT_HELPED, null, NOW.plusSeconds(step))
                        .holder())
                .isEqualTo(HOUSING);
        assertThat(theCase.turn()).isEqualTo(3);
        assertThat(theCase.baton().current().from()).isAfterOrEqualTo(inBetween.until());
    }

    @Test
    void aLandingThatExpectedTheTurnBeforeASuccessionIsStale_I2() {
        var theCase = SampleCases.open();
        theCase.succeed(HOUSING, SampleCases.successionId(), LATER);
        assertThat(theCase.land(transfer(theCase, HANDOFF, TOWN_HALL, STRANGER, 1), LATER))
                .isInstanceOf(BatonRefused.class);
    }

    @Test
    void aSuccessorIsInThePlaceOfAllWhomItSucceeded() {
        var theCase = SampleCases.open();
        theCase.succeed(HOUSING, SampleCases.successionId(), LATER);
        theCase.succeed(STRANGER, SampleCases.successionId(), LATER);
        assertThat(theCase.baton().inThePlaceOf()).containsExactlyInAnyOrder(TOWN_HALL, HOUSING, STRANGER);
        assertThat(theCase.baton().cameInAtHolder()).isTrue();
    }

    @Test
    void whoGotTheBatonByAHandoffIsInNobodysPlace_I4() {
        var theCase = SampleCases.open();
        theCase.succeed(STRANGER, SampleCases.successionId(), LATER);
        theCase.land(transfer(theCase, HANDOFF, STRANGER, HOUSING, 2), LATER);
        assertThat(theCase.baton().inThePlaceOf()).containsExactly(HOUSING);
        assertThat(theCase.baton().cameInAtHolder()).isFalse();
    }

    private static void assertClosed(ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-closed"));
    }
}
