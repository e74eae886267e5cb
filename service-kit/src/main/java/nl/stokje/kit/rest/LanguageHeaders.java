package nl.stokje.kit.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in which language an answer is, and that it depends on who asks; see {@link Localized}. */
@Provider
@Localized
class LanguageHeaders implements ContainerResponseFilter {
    private final ReaderLanguage language;

    LanguageHeaders(ReaderLanguage language) {
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (response.getStatus() < 300) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.get().tag());
        }
    }
}
