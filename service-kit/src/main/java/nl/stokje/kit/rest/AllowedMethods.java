package nl.stokje.kit.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods a path has, for the header that must go with 405 (RFC 9110, section 15.5.6); the framework leaves it out. */
@Singleton
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final Map<Pattern, Collection<String>> methods;

    AllowedMethods(BeanManager beans) {
        this.methods = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> methodOf(method).isPresent())
                .collect(Collectors.groupingBy(
                        AllowedMethods::addressOf,
                        Collectors.mapping(
                                method -> methodOf(method).orElseThrow(), Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        address -> Pattern.compile(address.getKey()),
                        address -> withThoseThatFollow(address.getValue())));
    }

    /** As the header has them; nothing of a path that there isn't. */
    Optional<String> of(String path) {
        return ofPath(path).map(allowed -> String.join(", ", allowed));
    }

    /** Whether there is such a path, without this method. */
    boolean areOthersThan(String method, String path) {
        return ofPath(path).filter(allowed -> !allowed.contains(method)).isPresent();
    }

    private Optional<Collection<String>> ofPath(String path) {
        return methods.entrySet().stream()
                .filter(address -> address.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> methodOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String addressOf(Method method) {
        return Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(path -> path != null)
                .map(Path::value)
                .flatMap(path -> Arrays.stream(path.split("/")))
                .filter(step -> !step.isEmpty())
                .map(step -> "/" + (PARAMETER.matcher(step).matches() ? "[^/]+" : Pattern.quote(step)))
                .collect(Collectors.joining());
    }

    private static Collection<String> withThoseThatFollow(Collection<String> own) {
        var all = new TreeSet<>(own);
        all.add(HttpMethod.OPTIONS);
        if (own.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        return all;
    }
}
