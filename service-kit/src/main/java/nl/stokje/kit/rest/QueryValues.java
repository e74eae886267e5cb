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
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .findFirst()
                .map(annotation -> ((QueryParam) annotation).value())
                .flatMap(name -> form(type).map(form -> new Written<>(name, form)))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Form<T>> form(Class<T> type) {
        return Optional.ofNullable(
                (Form<T>) (type.isEnum() ? choice(type) : Id.class.isAssignableFrom(type) ? id(type) : plain(type)));
    }

    private static Form<?> plain(Class<?> type) {
        if (type == Integer.class) {
            return new Form<>(Integer::valueOf, Forms.of(type));
        }
        if (type == Boolean.class) {
            return new Form<>(QueryValues::yes, Forms.of(type));
        }
        if (type == Instant.class) {
            return new Form<>(text -> OffsetDateTime.parse(text).toInstant(), Forms.of(type) + "; a + is sent as %2B");
        }
        return null;
    }

    private static <T> Form<T> choice(Class<T> type) {
        var choices = type.getEnumConstants();
        return new Form<>(
                text -> Arrays.stream(choices)
                        .filter(one -> nameOf(one).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no choice")),
                Forms.of(type));
    }

    private static <T> Form<T> id(Class<T> type) {
        var constructor = IdTypes.constructorOf(type);
        return new Form<>(text -> constructor.apply(Ids.parse(text)), Forms.of(type));
    }

    private static String nameOf(Object choice) {
        return ((Enum<?>) choice).name();
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    /** @param allowed what a value looks like, with an example */
    private record Form<T>(Function<String, T> reader, String allowed) {}

    private record Written<T>(String parameter, Form<T> form) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                var value = form.reader().apply(text);
                if (value instanceof Instant time) {
                    SupportedDates.in(parameter, time);
                }
                return value;
            } catch (IllegalArgumentException | DateTimeException otherForm) {
                throw Refusal.invalid(
                        parameter, null, form.allowed(), "The query parameter has a value of another form.");
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> choice ? choice.name() : value.toString();
        }
    }
}
