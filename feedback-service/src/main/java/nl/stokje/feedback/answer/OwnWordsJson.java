package nl.stokje.feedback.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.stokje.kit.vault.PersonalText;

/** A citizen's own words as they are stored: in JSON, encrypted under the key of their case. */
@ApplicationScoped
class OwnWordsJson {
    private final ObjectMapper json;

    OwnWordsJson(ObjectMapper json) {
        this.json = json;
    }

    PersonalText written(OwnWords words) {
        try {
            return PersonalText.of(json.writeValueAsString(words));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Own words don't go into JSON", e);
        }
    }

    /** What the citizen said; when the case was erased, just that. */
    OwnWords read(PersonalText stored) {
        try {
            var text = stored.text();
            return text.equals(PersonalText.ERASED)
                    ? new OwnWords(List.of(), text)
                    : json.readValue(text, OwnWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Own words aren't what this version can read", e);
        }
    }
}
