package nl.stokje.cases.domain;

import static nl.stokje.cases.domain.SampleCases.HOUSING;
import static nl.stokje.cases.domain.SampleCases.NOW;
import static nl.stokje.cases.domain.SampleCases.STRANGER;
import static nl.stokje.cases.domain.SampleCases.TOWN_HALL;
import static nl.stokje.cases.domain.SampleCases.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.stokje.cases.domain.CaseEvent.BatonPassed;
import nl.stokje.cases.domain.HandoffAnswer.BatonRefusal;
import nl.stokje.cases.domain.HandoffAnswer.BatonRefused;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {
    private static final UUID HANDOFF = Ids.next();
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void theAgencyOfTheIntakeHoldsItInTurnOne_I1() {
        var about = SampleCases.open();
        assertThat(about.holder()).isEqualTo(TOWN_HALL);
        assertThat(about.turn()).isEqualTo(1);
        assertThat(about.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(about.opened().parties()).containsExactly(TOWN_HALL);
    }

    @Test
    void aLandingPassesTheBatonAndAddsOneToTheTurn_I2() {
        var about = SampleCases.open();
        var event = about.land(transfer(about, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(event).isEqualTo(BatonPassed.byLanding(transfer(about, HANDOFF, TOWN_HALL, HOUSING, 1), 2, LATER));
        assertThat(event.parties()).containsExactly(TOWN_HALL, HOUSING);
        assertThat(about.holder()).isEqualTo(HOUSING);
        assertThat(about.turn()).isEqualTo(2);
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
        var about = status == CaseStatus.OPEN ? SampleCases.open() : SampleCases.closed();
        var event = about.land(transfer(about, HANDOFF, new Oin(sender), HOUSING, expectedTurn), LATER);
        assertThat(event)
                .isEqualTo(new BatonRefused(
                        about.id(), HANDOFF, new Oin(sender), HOUSING, reason, expectedTurn, 1, LATER));
        assertThat(event.parties()).containsExactly(new Oin(sender), HOUSING);
        assertThat(about.holder()).isEqualTo(TOWN_HALL);
        assertThat(about.turn()).isEqualTo(1);
        assertThat(about.status()).isEqualTo(status);
        assertThat(about.baton().periods()).hasSize(1);
    }

    @Test
    void oneTurnCanBeLandedOnce_I2() {
        var about = SampleCases.open();
        about.land(transfer(about, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        var second = about.land(transfer(about, Ids.next(), TOWN_HALL, STRANGER, 1), LATER);
        assertThat(second)
                .isInstanceOfSatisfying(
                        BatonRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(BatonRefusal.STALE_TURN));
        assertThat(about.holder()).isEqualTo(HOUSING);
    }

    @Test
    void aClosedCaseHasNoHolderAnyMore_I1() {
        var about = SampleCases.open();
        var event = about.close("She found a room", LATER);
        assertThat(event).isEqualTo(new CaseEvent.Closed(about.id(), TOWN_HALL, 1, LATER));
        assertThat(about.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(about.closing()).isEqualTo(new Closing(LATER, "She found a room"));
        assertThat(about.baton().current().until()).isEqualTo(LATER);
    }

    @Test
    void aClosedCaseIsNotClosedAgain() {
        var about = SampleCases.closed();
        assertThatThrownBy(() -> about.close("Again", LATER)).isInstanceOf(CaseClosed.class);
        assertThatThrownBy(about::requireOpen).isInstanceOf(CaseClosed.class);
        assertThat(about.closing().reason()).isEqualTo("She found a room");
    }

    @Test
    void aReopenedCaseIsHeldByItsLastHolderInANewTurn_I1() {
        var about = SampleCases.open();
        about.land(transfer(about, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        about.close("done", LATER.plusSeconds(1));
        var event = about.reopen(LATER.plusSeconds(2));
        assertThat(event).isEqualTo(new CaseEvent.Reopened(about.id(), HOUSING, 3, LATER.plusSeconds(2)));
        assertThat(about.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(about.closing()).isNull();
        about.requireOpen();
    }

    @Test
    void anOpenCaseIsNotReopened() {
        var about = SampleCases.open();
        assertThatThrownBy(() -> about.reopen(LATER)).isInstanceOf(IllegalStateException.class);
        assertThat(about.turn()).isEqualTo(1);
    }

    @Test
    void aLandingBasedOnATurnBeforeAReopeningIsStale_I2() {
        var about = SampleCases.closed();
        about.reopen(LATER);
        var event = about.land(transfer(about, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(event).isInstanceOf(BatonRefused.class);
        assertThat(about.turn()).isEqualTo(2);
    }

    /** Whatever the hosts' clocks say: each period ends where the next begins, and none is empty. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, -1, 0, 1, 3600})
    void periodsFollowEachOtherWhateverTheClocksSay_I1(long step) {
        var about = SampleCases.open();
        about.land(transfer(about, Ids.next(), TOWN_HALL, HOUSING, 1), NOW.plusSeconds(step));
        about.land(transfer(about, Ids.next(), HOUSING, TOWN_HALL, 2), NOW.plusSeconds(2 * step));
        about.close("done", NOW.plusSeconds(3 * step));
        about.reopen(NOW.plusSeconds(4 * step));
        var periods = about.baton().periods();
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
        var about = SampleCases.open();
        assertThat(about.maySealFor(HANDOFF, TOWN_HALL, 1)).isTrue();
        assertThat(about.maySealFor(HANDOFF, STRANGER, 1)).isFalse();
        about.land(transfer(about, HANDOFF, TOWN_HALL, HOUSING, 1), LATER);
        assertThat(about.maySealFor(HANDOFF, TOWN_HALL, 1)).isTrue();
        assertThat(about.maySealFor(Ids.next(), TOWN_HALL, 1)).isFalse();
        about.close("done", LATER);
        assertThat(about.maySealFor(HANDOFF, TOWN_HALL, 1)).isFalse();
    }

    @Test
    void theContextOfATurnBeforeAReopeningStaysShut_I5() {
        var about = SampleCases.closed();
        about.reopen(LATER);
        assertThat(about.maySealFor(HANDOFF, TOWN_HALL, 1)).isFalse();
    }

    @Test
    void aSuccessionPassesAnOpenCaseInANewTurnWithoutAGap_I1() {
        var about = SampleCases.open();
        var succession = Ids.next();
        var event = about.succeed(HOUSING, succession, LATER);
        assertThat(event)
                .isEqualTo(BatonPassed.bySuccession(
                        about.id(), succession, TOWN_HALL, HOUSING, 2, CaseStatus.OPEN, LATER));
        assertThat(about.holder()).isEqualTo(HOUSING);
        assertThat(about.baton().periods())
                .extracting(BatonPeriod::until)
                .containsExactly(about.baton().current().from(), null);
    }

    /** Whatever the hosts' clocks say: nobody answers for a closed case, before its succession and after. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, 0, 60, 61, 3600})
    void aSuccessionOfAClosedCaseLeavesItClosedAndItIsReopenedAtTheSuccessor_I1(long step) {
        var about = SampleCases.closed();
        var event = about.succeed(HOUSING, Ids.next(), NOW.plusSeconds(step));
        assertThat(event.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(event.turn()).isEqualTo(2);
        assertThat(about.status()).isEqualTo(CaseStatus.CLOSED);
        var inBetween = about.baton().current();
        assertThat(inBetween.until()).isEqualTo(inBetween.from());
        assertThat(inBetween.from()).isAfter(about.closing().at());

        assertThat(about.reopen(NOW.plusSeconds(step)).holder()).isEqualTo(HOUSING);
        assertThat(about.turn()).isEqualTo(3);
        assertThat(about.baton().current().from()).isAfterOrEqualTo(inBetween.until());
    }

    @Test
    void aLandingThatExpectedTheTurnBeforeASuccessionIsStale_I2() {
        var about = SampleCases.open();
        about.succeed(HOUSING, Ids.next(), LATER);
        assertThat(about.land(transfer(about, HANDOFF, TOWN_HALL, STRANGER, 1), LATER))
                .isInstanceOf(BatonRefused.class);
    }

    @Test
    void aSuccessorIsInThePlaceOfAllWhomItSucceeded() {
        var about = SampleCases.open();
        about.succeed(HOUSING, Ids.next(), LATER);
        about.succeed(STRANGER, Ids.next(), LATER);
        assertThat(about.baton().inThePlaceOf()).containsExactlyInAnyOrder(TOWN_HALL, HOUSING, STRANGER);
        assertThat(about.cameInAtHolder()).isTrue();
    }

    @Test
    void whoGotItByAHandoffIsInNobodysPlace_I4() {
        var about = SampleCases.open();
        about.succeed(STRANGER, Ids.next(), LATER);
        about.land(transfer(about, HANDOFF, STRANGER, HOUSING, 2), LATER);
        assertThat(about.baton().inThePlaceOf()).containsExactly(HOUSING);
        assertThat(about.cameInAtHolder()).isFalse();
    }

    @Test
    void theBsnIsKeptApartFromWhatWasTold() {
        var told = SampleCases.told().withBsn("111222333");
        var about = new Case(Ids.next(), Ids.next(), TOWN_HALL, Urgency.NORMAL, told, NOW);
        assertThat(about.told().bsn()).isNull();
        assertThat(about.told().story()).isEqualTo(told.story());
    }
}
