package nl.stokje.cases.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.stokje.cases.content.ContextItem.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeContentTest {
    @Test
    void whatWasNotToldIsNoPart_I12() {
        var bare = new IntakeContent(null, new IntakeContent.Story("Help", "nl"), null, null, null, null);
        assertThat(bare.parts()).extracting(Note::category).containsExactly(Category.STORY);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void whatAHolderMayNotSeeOfWhatWasToldIsLeftOut_I4(Category category) {
        var seen = SampleContent.intakeContent().limitedTo(Set.of(category));
        assertThat(seen.citizen() != null).isEqualTo(category == Category.IDENTITY);
        assertThat(seen.story() != null).isEqualTo(category == Category.STORY);
        assertThat(seen.wishes().isEmpty()).isEqualTo(category != Category.WISHES);
        assertThat(seen.network().isEmpty()).isEqualTo(category != Category.NETWORK);
        assertThat(seen.contactPreferences() != null).isEqualTo(category == Category.CONTACT_PREFERENCES);
        assertThat(seen.broughtBy()).isNull();
    }
}
