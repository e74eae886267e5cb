package nl.stokje.kit.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is checked of every request before it is matched to a resource. */
class RequestLimits {
    /** Enough for the longest story and all that comes with it, in bytes. */
    static final int LARGEST_BODY = 600_000;

    private static final String PROBLEM = "application/problem+json";

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuse(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (path.length() > 1 && path.endsWith("/")) {
            return Optional.of(Problems.of(
                    404,
                    "trailing-slash",
                    "Paths here have no trailing slash.",
                    Map.of("next", "Leave off the slash at the end.")));
        }
        request.getUriInfo().getQueryParameters().forEach(RequestLimits::checkCharacters);
        request.getHeaders().computeIfPresent("Accept", (_, accepted) -> withJson(accepted));
        if (!"identity".equals(requireNonNullElse(request.getHeaderString("Content-Encoding"), "identity"))) {
            return Optional.of(Problems.of(
                    415,
                    "content-encoding",
                    "A body comes as it is here, not compressed.",
                    Map.of("allowed", "identity", "next", "Send it without Content-Encoding.")));
        }
        if (request.getLength() > LARGEST_BODY) {
            throw tooLarge();
        }
        return Optional.empty();
    }

    /** Who names only what a refusal has, as some generated clients do, takes what is no refusal too. */
    private static List<String> withJson(List<String> accepted) {
        return accepted.stream().allMatch(types -> types.strip().startsWith(PROBLEM))
                ? List.of(String.join(", ", accepted) + ", application/json;q=0.9")
                : accepted;
    }

    /** No database keeps a NUL in text. */
    private static void checkCharacters(String name, List<String> values) {
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Refusal.invalid(
                    name, null, "text without NUL", "A query parameter has a character that no text has.");
        }
    }

    static Refusal tooLarge() {
        return new Refusal(
                Refusal.Reason.TOO_LARGE,
                "body-too-large",
                "The body is larger than " + LARGEST_BODY + " bytes.",
                Map.of(
                        "allowed",
                        LARGEST_BODY,
                        "next",
                        "Send less in one request; a story has room for 100,000 characters."));
    }
}
