package nl.stokje.cases.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeContentTest {
    @Test
    void whatWasNotToldIsNoPart_I12() {
        var bare = new IntakeContent(null, new IntakeContent.Story("Help", "nl"), null, null, null, null);
        assertThat(IntakeOutline.of(bare).parts()).extracting(Part::category).containsExactly(Category.STORY);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void whatAHolderMayNotSeeOfWhatWasToldIsLeftOut_I4(Category category) {
        var keys = SampleContent.toldParts().stream()
                .filter(part -> part.category() == category)
                .map(Part::key)
                .collect(Collectors.toSet());
        var seen = SampleContent.intakeContent().limitedTo(keys);
        assertThat(seen.isEmpty()).isEqualTo(keys.isEmpty());
        assertThat(seen.citizen() != null).isEqualTo(category == Category.IDENTITY);
        assertThat(seen.story() != null).isEqualTo(category == Category.STORY);
        assertThat(seen.wishes().isEmpty()).isEqualTo(category != Category.WISHES);
        assertThat(seen.network().isEmpty()).isEqualTo(category != Category.NETWORK);
        assertThat(seen.contactPreferences() != null).isEqualTo(category == Category.CONTACT_PREFERENCES);
        assertThat(seen.broughtBy()).isNull();
    }

    @Test
    void ofEqualWishesEachIsAPartOfItsOwn_I4() {
        var told = new IntakeContent(
                null, new IntakeContent.Story("Help", "nl"), List.of("a room", "a room"), null, null, null);
        var parts = IntakeOutline.of(told).parts();
        assertThat(parts).extracting(Part::key).doesNotHaveDuplicates();
        assertThat(told.limitedTo(Set.of(parts.getLast().key())).wishes()).containsExactly("a room");
    }
}
