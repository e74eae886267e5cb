package nl.stokje.kit.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Query parameters with a fixed set of values (enums). A value that isn't one of them is invalid input (400) and the allowed
 * ones are named, where JAX-RS would say 404.
 */
@Provider
class ChoiceParameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new Choice<>(type, nameOf(annotations)) : null;
    }

    private static String nameOf(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> switch (annotation) {
                    case QueryParam query -> Stream.of(query.value());
                    case RestQuery query -> Stream.of(query.value());
                    default -> Stream.<String>empty();
                })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("query");
    }

    private record Choice<T>(Class<T> type, String parameter) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            return value == null
                    ? null
                    : Arrays.stream(type.getEnumConstants())
                            .filter(constant -> nameOf(constant).equals(value))
                            .findFirst()
                            .orElseThrow(() -> Refusal.invalid(
                                    parameter,
                                    value,
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Choice::nameOf)
                                            .collect(Collectors.joining(", ")),
                                    "The query parameter has a value that isn't known here."));
        }

        @Override
        public String toString(T value) {
            return nameOf(value);
        }

        private static String nameOf(Object constant) {
            return ((Enum<?>) constant).name();
        }
    }
}
