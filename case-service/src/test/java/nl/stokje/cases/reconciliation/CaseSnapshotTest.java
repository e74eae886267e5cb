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
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.Test;

class CaseSnapshotTest {
    private final Case theCase = passedToHousing();

    @Test
    void whatIsHeldTrueOnBothSidesIsNoDiscrepancy() {
        assertThat(discrepancies(HOUSING, 2, 2, Set.of(STRANGER), Set.of(STRANGER)))
                .isEmpty();
        assertThat(discrepancies(HOUSING, 2, null, Set.of(), Set.of())).isEmpty();
    }

    @Test
    void anotherHolderOrTurnIsADiscrepancy_I1() {
        assertThat(discrepancies(TOWN_HALL, 1, null, Set.of(), Set.of()))
                .containsExactly(
                        new FoundDiscrepancy(Aspect.HOLDER, HOUSING.value(), TOWN_HALL.value()),
                        new FoundDiscrepancy(Aspect.TURN, "2", "1"));
    }

    @Test
    void aLandingThatPassedNothingHereIsADiscrepancy_I2() {
        assertThat(discrepancies(HOUSING, 2, 3, Set.of(), Set.of()))
                .containsExactly(new FoundDiscrepancy(Aspect.LANDING, "-", "3"));
        assertThat(discrepancies(HOUSING, 2, 1, Set.of(), Set.of()))
                .as("the intake brought it in turn 1, no handoff")
                .containsExactly(new FoundDiscrepancy(Aspect.LANDING, "-", "1"));
    }

    @Test
    void anotherAssistantIsADiscrepancy() {
        assertThat(discrepancies(HOUSING, 2, 2, Set.of(STRANGER), Set.of(STRANGER, TOWN_HALL)))
                .containsExactly(new FoundDiscrepancy(
                        Aspect.ASSISTANTS, STRANGER.value(), TOWN_HALL.value() + " " + STRANGER.value()));
    }

    @Test
    void ofAClosedCaseTheLastHolderIsCompared() {
        theCase.close("done", null, NOW.plusSeconds(2));
        assertThat(discrepancies(HOUSING, 2, 2, Set.of(), Set.of())).isEmpty();
        assertThat(discrepancies(TOWN_HALL, 2, 2, Set.of(), Set.of()))
                .containsExactly(new FoundDiscrepancy(Aspect.HOLDER, HOUSING.value(), TOWN_HALL.value()));
    }

    @Test
    void aDiscrepancyCountsOnceItIsFoundInTwoReportsRunning() {
        var first = new FoundDiscrepancy(Aspect.TURN, "2", "1");
        var discrepancy = new Discrepancy(theCase.id(), first, NOW);
        assertThat(discrepancy.confirmedAt()).isNull();
        discrepancy.foundAgain(new FoundDiscrepancy(Aspect.TURN, "3", "2"), NOW.plusSeconds(1));
        assertThat(discrepancy.confirmedAt()).as("another one in its place").isNull();
        discrepancy.foundAgain(new FoundDiscrepancy(Aspect.TURN, "3", "2"), NOW.plusSeconds(2));
        assertThat(discrepancy.confirmedAt()).isEqualTo(NOW.plusSeconds(2));
        discrepancy.foundAgain(new FoundDiscrepancy(Aspect.TURN, "3", "2"), NOW.plusSeconds(3));
        assertThat(discrepancy.confirmedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    private List<FoundDiscrepancy> discrepancies(
            Oin holder, int turn, Integer landed, Set<Oin> caseServiceValue, Set<Oin> handoffServiceValue) {
        return new CaseSnapshot(theCase.id(), holder, turn, landed, handoffServiceValue)
                .discrepanciesFrom(theCase, caseServiceValue);
    }

    private static Case passedToHousing() {
        var theCase = SampleCases.open();
        theCase.land(transfer(theCase, SampleCases.handoffId(), TOWN_HALL, HOUSING, 1), NOW.plusSeconds(1));
        return theCase;
    }
}
