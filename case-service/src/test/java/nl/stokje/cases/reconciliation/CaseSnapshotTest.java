package nl.stokje.cases.reconciliation;

import static nl.stokje.cases.SampleCases.HOUSING;
import static nl.stokje.cases.SampleCases.NOW;
import static nl.stokje.cases.SampleCases.STRANGER;
import static nl.stokje.cases.SampleCases.TOWN_HALL;
import static nl.stokje.cases.SampleCases.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.stokje.cases.SampleCases;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.reconciliation.Discrepancy.Aspect;
import nl.stokje.cases.reconciliation.Discrepancy.Found;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.Test;

class CaseSnapshotTest {
    private final Case theCase = passedToHousing();

    @Test
    void whatIsHeldTrueOnBothSidesIsNoDifference() {
        assertThat(discrepancies(HOUSING, 2, 2, Set.of(STRANGER), Set.of(STRANGER)))
                .isEmpty();
        assertThat(discrepancies(HOUSING, 2, null, Set.of(), Set.of())).isEmpty();
    }

    @Test
    void anotherHolderOrTurnIsADifference_I1() {
        assertThat(discrepancies(TOWN_HALL, 1, null, Set.of(), Set.of()))
                .containsExactly(
                        new Found(Aspect.HOLDER, HOUSING.value(), TOWN_HALL.value()), new Found(Aspect.TURN, "2", "1"));
    }

    @Test
    void aLandingThatPassedNothingHereIsADifference_I2() {
        assertThat(discrepancies(HOUSING, 2, 3, Set.of(), Set.of()))
                .containsExactly(new Found(Aspect.LANDING, "-", "3"));
        assertThat(discrepancies(HOUSING, 2, 1, Set.of(), Set.of()))
                .as("the intake brought it in turn 1, no handoff")
                .containsExactly(new Found(Aspect.LANDING, "-", "1"));
    }

    @Test
    void anotherAssistantIsADifference() {
        assertThat(discrepancies(HOUSING, 2, 2, Set.of(STRANGER), Set.of(STRANGER, TOWN_HALL)))
                .containsExactly(
                        new Found(Aspect.ASSISTANTS, STRANGER.value(), TOWN_HALL.value() + " " + STRANGER.value()));
    }

    @Test
    void ofAClosedCaseTheLastHolderIsCompared() {
        theCase.close("done", NOW.plusSeconds(2));
        assertThat(discrepancies(HOUSING, 2, 2, Set.of(), Set.of())).isEmpty();
        assertThat(discrepancies(TOWN_HALL, 2, 2, Set.of(), Set.of()))
                .containsExactly(new Found(Aspect.HOLDER, HOUSING.value(), TOWN_HALL.value()));
    }

    @Test
    void aDifferenceCountsOnceItStandsInTwoTellingsRunning() {
        var first = new Found(Aspect.TURN, "2", "1");
        var difference = new Discrepancy(theCase.id(), first, NOW);
        assertThat(difference.confirmedAt()).isNull();
        difference.foundAgain(new Found(Aspect.TURN, "3", "2"), NOW.plusSeconds(1));
        assertThat(difference.confirmedAt()).as("another one in its place").isNull();
        difference.foundAgain(new Found(Aspect.TURN, "3", "2"), NOW.plusSeconds(2));
        assertThat(difference.confirmedAt()).isEqualTo(NOW.plusSeconds(2));
        difference.foundAgain(new Found(Aspect.TURN, "3", "2"), NOW.plusSeconds(3));
        assertThat(difference.confirmedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    private List<Found> discrepancies(
            Oin holder, int turn, Integer landed, Set<Oin> caseServiceValue, Set<Oin> handoffServiceValue) {
        return new CaseSnapshot(theCase.id(), holder, turn, landed, handoffServiceValue)
                .discrepanciesFrom(theCase, caseServiceValue);
    }

    private static Case passedToHousing() {
        var theCase = SampleCases.open();
        theCase.land(transfer(theCase, Ids.next(), TOWN_HALL, HOUSING, 1), NOW.plusSeconds(1));
        return theCase;
    }
}
