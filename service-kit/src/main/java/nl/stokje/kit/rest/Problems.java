package nl.stokje.kit.rest;

import static jakarta.ws.rs.core.Response.Status.METHOD_NOT_ALLOWED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.failure.FailureDescription;
import nl.stokje.kit.failure.FailureKind;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The edge where a failure becomes a problem detail (RFC 9457): what is wrong, with which field, what is allowed, what to
 * do next. Values that may be personal are never repeated.
 */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String TYPES = "urn:stokje:problem:";

    private final AllowedMethods allowedMethods;

    Problems(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper(priority = 1)
    Response refusal(Refusal refusal) {
        var problem = problem(statusOf(refusal.reason()), refusal.code(), refusal.getMessage());
        refusal.values().forEach(problem::with);
        refusal.retryAfter().ifPresent(wait -> problem.withHeader("Retry-After", String.valueOf(wait.toSeconds())));
        return problem.build().toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response lostRace(OptimisticLockException lost) {
        return of(
                409,
                "lost-race",
                "Somebody else changed it at the same moment and was first.",
                Map.of("next", "GET it again and decide anew."));
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException violations) {
        var errors = violations.getConstraintViolations().stream()
                .map(violation -> error(fieldOf(violation), violation.getMessage()))
                .toList();
        return invalid("Some fields aren't as they should be.", errors);
    }

    @ServerExceptionMapper(
            priority = 1,
            value = {
                JsonProcessingException.class,
                MismatchedInputException.class,
                UnrecognizedPropertyException.class,
                InvalidFormatException.class
            })
    Response unreadable(JsonProcessingException unreadable) {
        return UnreadableBody.problem(unreadable);
    }

    /** JAX-RS's own refusals. Quarkus wraps in one what Jackson can't read. */
    @ServerExceptionMapper(priority = 1)
    Response refused(WebApplicationException refused, UriInfo uri) {
        var status = refused.getResponse().getStatus();
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return UnreadableBody.problem(unreadable);
        }
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            LOG.errorf("answered with %d: %s", status, FailureDescription.full(refused));
        }
        var reason = refused.getResponse().getStatusInfo().getReasonPhrase();
        var problem = problem(status, reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason + ".")
                .with("next", "See the API document for the paths there are, their methods and their content types.");
        if (status == METHOD_NOT_ALLOWED.getStatusCode()) {
            allowedMethods.of(uri.getPath()).ifPresent(methods -> problem.withHeader("Allow", methods));
        }
        return problem.build().toResponse();
    }

    /**
     * Quarkus says 404 of a parameter that isn't of its type; in a query that is a mistake of the caller (400). It says so too of
     * a method that a path doesn't have (405), where the path begins as another one does.
     */
    @ServerExceptionMapper(priority = 1)
    Response notFound(NotFoundException notFound, UriInfo uri, Request request) {
        if (notFound.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        if (notFound.getCause() == null && allowedMethods.areOthersThan(request.getMethod(), uri.getPath())) {
            return refused(new WebApplicationException(METHOD_NOT_ALLOWED), uri);
        }
        if (notFound.getCause() != null && !uri.getQueryParameters().isEmpty()) {
            return of(
                    400,
                    "invalid-input",
                    "A query parameter isn't of the kind that is expected, such as a number.",
                    Map.of("next", "See the API document for the parameters of this path."));
        }
        return of(
                404,
                "not-found",
                "There is nothing at this address.",
                Map.of("next", "See the API document for the paths there are."));
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException unauthorized) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    Response failed(AuthenticationFailedException failed) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException forbidden) {
        return of(
                403,
                "role-missing",
                "Your token has none of the groups that may do this.",
                Map.of("next", "See the API document for the groups that may."));
    }

    /**
     * What nobody foresaw, and rules that can't be checked. The log says what kind it was and where, not its message, which could
     * quote something personal.
     */
    @ServerExceptionMapper(
            priority = 1,
            value = {RuntimeException.class, ValidationException.class})
    Response unforeseen(RuntimeException failure) {
        if (FailureKind.of(failure) == FailureKind.TRANSIENT || failure instanceof OIDCException) {
            return unavailable(failure);
        }
        LOG.errorf("unforeseen: %s", FailureDescription.full(failure));
        return of(
                500,
                "unforeseen",
                "Something went wrong here; nothing was changed.",
                Map.of(
                        "next",
                        "Try again with the same Idempotency-Key; if it stays, tell the operator when it happened."));
    }

    /**
     * The database is away, or a lock is; or the identity provider was away already when this service began. When the
     * database goes away while it commits, nobody here knows whether it did.
     */
    private static Response unavailable(RuntimeException failure) {
        LOG.warnf("unavailable: %s", FailureDescription.brief(failure));
        return problem(
                        503,
                        "unavailable",
                        "Something that this service works with is away or held by others just now; whether your request took effect isn't known.")
                .with("next", "Send it again with the same Idempotency-Key or If-Match: it takes effect once.")
                .withHeader("Retry-After", "5")
                .build()
                .toResponse();
    }

    private static Response unauthenticated() {
        return problem(
                        401,
                        "token",
                        "There is no token, or it has expired, or it isn't from this platform's identity provider.")
                .with("next", "Get a new token and send it as 'Authorization: Bearer …'.")
                .withHeader("WWW-Authenticate", "Bearer")
                .build()
                .toResponse();
    }

    static Response invalid(String detail, List<Map<String, Object>> errors) {
        return of(400, "invalid-input", detail, Map.of("errors", errors));
    }

    static Response of(int status, String code, String detail, Map<String, ?> values) {
        var problem = problem(status, code, detail);
        values.forEach(problem::with);
        return problem.build().toResponse();
    }

    private static HttpProblem.Builder problem(int status, String code, String detail) {
        var known = Response.Status.fromStatusCode(status);
        return HttpProblem.builder()
                .withType(URI.create(TYPES + code))
                .withTitle(known == null ? code : known.getReasonPhrase())
                .withStatus(status)
                .withDetail(detail);
    }

    private static int statusOf(Refusal.Reason reason) {
        return switch (reason) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case KEY_REUSED -> 422;
            case PRECONDITION_REQUIRED -> 428;
        };
    }

    static Map<String, Object> error(String field, String allowed) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", field);
        error.put("allowed", allowed);
        return error;
    }

    /** The path inside the body, or the body: how a method and its parameter are called is nobody's business. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(node -> node.toString().replaceAll("\\.?<[^>]*>", ""))
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
