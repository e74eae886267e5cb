package nl.stokje.kit.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.stokje.kit.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query has parameters that its operation knows, each of them once, with a value. To leave out one that is misspelt, or that
 * belongs elsewhere, would widen the answer: who asks for the closed cases would be given all.
 */
class KnownQueries {
    private static final int LONGEST_NAME = 40;

    private final Map<Method, Collection<String>> known = new ConcurrentHashMap<>();

    /**
     * The value of a parameter, which may be personal, isn't repeated.
     *
     * @throws Refusal when a parameter isn't known, is given twice or is empty
     */
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || HttpMethod.OPTIONS.equals(request.getMethod()) || resource.getResourceMethod() == null) {
            return;
        }
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), KnownQueries::namesOf);
        given.forEach((name, values) -> check(name, values, allowed));
    }

    private static void check(String name, List<String> values, Collection<String> allowed) {
        var shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        if (!allowed.contains(name)) {
            throw Refusal.invalid(
                    shown,
                    null,
                    allowed.isEmpty() ? "no query" : "a query of " + String.join(", ", allowed),
                    "This operation has no such query parameter.");
        }
        if (values.size() > 1) {
            throw Refusal.invalid(shown, null, "one value", "The query parameter is given more than once.");
        }
        if (values.getFirst().isEmpty()) {
            throw Refusal.invalid(
                    shown, null, "a value", "The query parameter has no value; leave it out to ask for all.");
        }
    }

    private static Collection<String> namesOf(Method operation) {
        var names = new TreeSet<String>();
        for (var parameter : operation.getParameters()) {
            AnnotatedElement[] elements = parameter.isAnnotationPresent(BeanParam.class)
                    ? parameter.getType().getDeclaredFields()
                    : new AnnotatedElement[] {parameter};
            Arrays.stream(elements)
                    .map(element -> element.getAnnotation(QueryParam.class))
                    .filter(Objects::nonNull)
                    .forEach(query -> names.add(query.value()));
        }
        return List.copyOf(names);
    }
}
