package nl.stokje.intake.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the citizen asked, in their own words. Nothing is trimmed, normalised or corrected: it travels to the letter.
 *
 * @param language by BCP 47; {@code und} where nobody said which
 * @throws Refusal when there are no words, or more than fit
 */
public record Story(
        @Schema(description = "The citizen's own words, kept to the letter", examples = "Ik heb nergens om te slapen.")
        @NotNull
        String text,

        @Schema(description = "The language of the text (BCP 47); und when nobody said which", examples = "nl")
        String language) {
    public static final int MOST_CHARACTERS = 100_000;
    public static final int MOST_BYTES = 200_000;
    private static final String UNDETERMINED = "und";
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}");

    @JsonCreator
    public Story {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(
                    "story.text",
                    null,
                    "the citizen's own words",
                    "There is no story. It is the one thing that an intake needs.");
        }
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS
                || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.invalid(
                    "story.text",
                    null,
                    "at most %d characters and %d bytes in UTF-8".formatted(MOST_CHARACTERS, MOST_BYTES),
                    "The story is longer than fits.");
        }
        if (language == null || language.isBlank()) {
            language = UNDETERMINED;
        }
        if (!LANGUAGE_TAG.matcher(language).matches()) {
            throw Refusal.invalid(
                    "story.language",
                    null,
                    "a language tag such as nl, ti or ar-SY",
                    "The language isn't a tag (BCP 47).");
        }
    }
}
