package nl.stokje.feedback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void whoWasNotAskedOrDidNotAnswerCountsInTheShare() {
        var tally = new Tally(10, 6, 4, 2, 1, 1, 3);
        assertThat(tally.notAsked()).isEqualTo(4);
        assertThat(tally.noAnswer()).isEqualTo(2);
        assertThat(tally.shareHelped()).isEqualTo(0.2);
    }

    @Test
    void withoutInvitationsThereIsNoShare() {
        assertThat(Tally.NOTHING.shareHelped()).isNull();
    }

    @Test
    void theTotalIsTheSumOfTheOccasions() {
        assertThat(Tally.sumOf(List.of(new Tally(10, 6, 4, 2, 1, 1, 3), new Tally(1, 1, 1, 1, 0, 0, 0))))
                .isEqualTo(new Tally(11, 7, 5, 3, 1, 1, 3));
        assertThat(Tally.sumOf(List.of())).isEqualTo(Tally.NOTHING);
    }
}
