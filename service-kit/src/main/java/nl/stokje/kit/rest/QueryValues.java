package nl.stokje.kit.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.stokje.kit.Id;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Refusal;

/**
 * Reads the values of query parameters: a choice, an id, a number, a time, yes or no. One of another form is invalid input
 * (400) that names the parameter and shows the form, where JAX-RS would say 404.
 */
@Provider
class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PLAIN = Map.of(
            Integer.class, Integer::valueOf, Boolean.class, QueryValues::yes, Instant.class, QueryValues::instant);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .flatMap(name -> reader(type).map(reader -> new Written<>(name, type, reader)))
                .orElse(null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Function<String, ?>> reader(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(text -> Enum.valueOf((Class) type, text));
        }
        if (Id.class.isAssignableFrom(type)) {
            var constructor = IdTypes.constructorOf(type);
            return Optional.of(text -> constructor.apply(Ids.parse(text)));
        }
        return Optional.ofNullable(PLAIN.get(type));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private record Written<T>(String parameter, Class<T> type, Function<String, ?> reader)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null ? null : type.cast(read(text));
        }

        private Object read(String text) {
            try {
                var value = reader.apply(text);
                return value instanceof Instant time ? SupportedDates.in(parameter, time) : value;
            } catch (IllegalArgumentException | DateTimeException otherForm) {
                var sent = type == Instant.class ? "; a + is sent as %2B" : "";
                throw Refusal.invalid(
                        parameter, null, Forms.of(type) + sent, "The query parameter has a value of another form.");
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> choice ? choice.name() : value.toString();
        }
    }
}
