package nl.stokje.kit.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS with the methods of the very path: the framework names those of the first class whose path begins alike. */
class OptionsAnswers {
    private final AllowedMethods allowedMethods;

    OptionsAnswers(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> answer(ContainerRequestContext request) {
        return HttpMethod.OPTIONS.equals(request.getMethod())
                ? allowedMethods
                        .of(request.getUriInfo().getPath())
                        .map(methods -> Response.ok().header("Allow", methods).build())
                : Optional.empty();
    }
}
