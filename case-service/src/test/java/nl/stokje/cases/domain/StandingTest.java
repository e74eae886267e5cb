package nl.stokje.cases.domain;

import static nl.stokje.cases.domain.SampleCases.HOUSING;
import static nl.stokje.cases.domain.SampleCases.NOW;
import static nl.stokje.cases.domain.SampleCases.STRANGER;
import static nl.stokje.cases.domain.SampleCases.TOWN_HALL;
import static nl.stokje.cases.domain.SampleCases.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.stokje.cases.domain.Difference.About;
import nl.stokje.cases.domain.Difference.Found;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.junit.jupiter.api.Test;

class StandingTest {
    private final Case about = passedToHousing();

    @Test
    void whatIsHeldTrueOnBothSidesIsNoDifference() {
        assertThat(differences(HOUSING, 2, 2, Set.of(STRANGER), Set.of(STRANGER)))
                .isEmpty();
        assertThat(differences(HOUSING, 2, null, Set.of(), Set.of())).isEmpty();
    }

    @Test
    void anotherHolderOrTurnIsADifference_I1() {
        assertThat(differences(TOWN_HALL, 1, null, Set.of(), Set.of()))
                .containsExactly(
                        new Found(About.HOLDER, HOUSING.value(), TOWN_HALL.value()), new Found(About.TURN, "2", "1"));
    }

    @Test
    void aLandingThatPassedNothingHereIsADifference_I2() {
        assertThat(differences(HOUSING, 2, 3, Set.of(), Set.of())).containsExactly(new Found(About.LANDING, "-", "3"));
        assertThat(differences(HOUSING, 2, 1, Set.of(), Set.of()))
                .as("the intake brought it in turn 1, no handoff")
                .containsExactly(new Found(About.LANDING, "-", "1"));
    }

    @Test
    void anotherAssistantIsADifference() {
        assertThat(differences(HOUSING, 2, 2, Set.of(STRANGER), Set.of(STRANGER, TOWN_HALL)))
                .containsExactly(
                        new Found(About.ASSISTANTS, STRANGER.value(), TOWN_HALL.value() + " " + STRANGER.value()));
    }

    @Test
    void ofAClosedCaseTheLastHolderIsCompared() {
        about.close("done", NOW.plusSeconds(2));
        assertThat(differences(HOUSING, 2, 2, Set.of(), Set.of())).isEmpty();
        assertThat(differences(TOWN_HALL, 2, 2, Set.of(), Set.of()))
                .containsExactly(new Found(About.HOLDER, HOUSING.value(), TOWN_HALL.value()));
    }

    @Test
    void aDifferenceCountsOnceItStandsInTwoTellingsRunning() {
        var first = new Found(About.TURN, "2", "1");
        var difference = new Difference(about.id(), first, NOW);
        assertThat(difference.confirmedAt()).isNull();
        difference.foundAgain(new Found(About.TURN, "3", "2"), NOW.plusSeconds(1));
        assertThat(difference.confirmedAt()).as("another one in its place").isNull();
        difference.foundAgain(new Found(About.TURN, "3", "2"), NOW.plusSeconds(2));
        assertThat(difference.confirmedAt()).isEqualTo(NOW.plusSeconds(2));
        difference.foundAgain(new Found(About.TURN, "3", "2"), NOW.plusSeconds(3));
        assertThat(difference.confirmedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    private List<Found> differences(Oin holder, int turn, Integer landed, Set<Oin> here, Set<Oin> there) {
        return new Standing(about.id(), holder, turn, landed, there).differencesFrom(about, here);
    }

    private static Case passedToHousing() {
        var about = SampleCases.open();
        about.land(transfer(about, Ids.next(), TOWN_HALL, HOUSING, 1), NOW.plusSeconds(1));
        return about;
    }
}
