package nl.stokje.kit.rest;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers what no path of the API, of health or of metrics is for with a problem detail, as the API does. */
@ApplicationScoped
class NotFoundRoute {
    void route(@Observes Router router) {
        router.route().last().handler(NotFoundRoute::notFound);
    }

    private static void notFound(RoutingContext request) {
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "urn:stokje:problem:not-found")
                        .put("title", "Not Found")
                        .put("status", 404)
                        .put("detail", "There is nothing at this address.")
                        .put("next", "The API is at /v1, and says what it can do at /v1/openapi.json.")
                        .toBuffer());
    }
}
