package nl.stokje.feedback.answer;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The page on which a citizen answers: at the address that links lead to, before the {@code #} of the token, and with leave
 * to run its own script, which nothing else here has.
 */
@ApplicationScoped
class AnswerFormRoute {
    private static final String ADDRESS = "/answer";
    private static final String OWN_PARTS_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void route(@Observes Router router) {
        router.routeWithRegex(ADDRESS + "(/.*)?")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(AnswerFormRoute::lead);
    }

    private static void lead(RoutingContext request) {
        request.response().putHeader("Content-Security-Policy", OWN_PARTS_ONLY);
        if (ADDRESS.equals(request.normalizedPath())) {
            request.reroute(ADDRESS + "/index.html");
        } else {
            request.next();
        }
    }
}
