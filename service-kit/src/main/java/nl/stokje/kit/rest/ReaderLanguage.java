package nl.stokje.kit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import nl.stokje.kit.vocabulary.Language;

/** In which language the names are that an answer gives: the one wanted, or that of an answer that is given again. */
@RequestScoped
public class ReaderLanguage {
    @Context
    HttpHeaders headers;

    private Language earlier;

    public Language get() {
        return earlier == null ? Language.wanted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)) : earlier;
    }

    /** @param tag of an answer that was kept; null of one from before languages were kept */
    void wasAnsweredIn(String tag) {
        earlier = tag == null ? Language.EN : Language.wanted(tag);
    }
}
