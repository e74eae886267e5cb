package nl.stokje.intake.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.stokje.kit.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
    @Test
    void nothingIsTrimmedOrCorrected() {
        var text = "  ik  kan nie meer \n\n e\u0301 \u200F ";
        assertThat(new Story(text, "nl").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n\t"})
    void withoutWordsThereIsNoStory(String text) {
        assertThatThrownBy(() -> new Story(text, "nl"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("invalid-input");
    }

    @Test
    void aStoryOfTheLargestSizeFits() {
        assertThat(new Story("a".repeat(Story.MOST_CHARACTERS), "nl").text()).hasSize(Story.MOST_CHARACTERS);
        assertThat(new Story("é".repeat(Story.MOST_CHARACTERS), "nl").text()).hasSize(Story.MOST_CHARACTERS);
        assertThat(new Story("👶".repeat(Story.MOST_BYTES / 4), "nl").text()).hasSize(Story.MOST_BYTES / 2);
    }

    @Test
    void aLargerOneDoesNot() {
        assertThatThrownBy(() -> new Story("a".repeat(Story.MOST_CHARACTERS + 1), "nl"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("invalid-input");
        assertThatThrownBy(() -> new Story("👶".repeat(Story.MOST_BYTES / 4 + 1), "nl"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("invalid-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ti", "ar-SY", "zh-Hant-TW", "und"})
    void theLanguageIsKeptAsATag(String tag) {
        assertThat(new Story("…", tag).language()).isEqualTo(tag);
    }

    @Test
    void aLanguageThatNobodyNamedIsUndetermined() {
        assertThat(new Story("…", null).language()).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nederlands, denk ik", "n", "nl_NL", "<script>"})
    void anythingButATagIsRefused(String language) {
        assertThatThrownBy(() -> new Story("…", language))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("invalid-input");
    }
}
