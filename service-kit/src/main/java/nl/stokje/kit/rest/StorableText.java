package nl.stokje.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import nl.stokje.kit.Refusal;

/**
 * Lets only text in that can be kept to the letter: half a surrogate pair has no form in UTF-8, and PostgreSQL has no
 * place for the character NUL. Both can be written in JSON by an escape, and both are a mistake.
 */
@Singleton
class StorableText implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("sound-text").addDeserializer(String.class, new Checked()));
    }

    private static final class Checked extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && !isSound(text)) {
                throw Refusal.invalid(
                        parser.currentName(),
                        null,
                        "whole characters, and not the character NUL",
                        "A text has something in it that is no character of a text.");
            }
            return text;
        }

        private static boolean isSound(String text) {
            return text.chars().noneMatch(c -> c == 0)
                    && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }
}
