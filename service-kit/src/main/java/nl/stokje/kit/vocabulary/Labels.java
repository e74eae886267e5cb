package nl.stokje.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A name for people, in the languages in which there is one; at least in one of them.
 *
 * @param nl in Dutch, or null
 * @param en in English, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Labels(String nl, String en) {
    /** In this language; in the other one where there is none. */
    public String in(Language language) {
        return switch (language) {
            case NL -> nl == null ? en : nl;
            case EN -> en == null ? nl : en;
        };
    }
}
