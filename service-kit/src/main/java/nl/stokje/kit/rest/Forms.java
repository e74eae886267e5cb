package nl.stokje.kit.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.kit.Id;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a value of each type is written, with an example: what a problem tells of a value of another form. */
final class Forms {
    private static final String UUID_FORM = "a UUID, such as 01935b1e-7a40-7cc3-98c4-dc0c0c07398f";
    private static final String NUMBER = "a whole number, such as 3";
    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(UUID.class, UUID_FORM),
            Map.entry(LocalDate.class, "a date, yyyy-MM-dd, such as 1987-03-14"),
            Map.entry(Instant.class, "a time with a zone (ISO 8601), such as 2026-01-31T09:00:00Z"),
            Map.entry(LocalTime.class, "a time of day, HH:mm, such as 09:00"),
            Map.entry(Duration.class, "a duration (ISO 8601), such as PT4H"),
            Map.entry(Integer.class, NUMBER),
            Map.entry(int.class, NUMBER),
            Map.entry(Long.class, NUMBER),
            Map.entry(long.class, NUMBER),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(String.class, "text, such as \"abc\""));

    private Forms() {}

    /** @param type what was expected */
    static String of(Class<?> type) {
        if (type.isEnum()) {
            return String.join(", ", choices(type));
        }
        if (Id.class.isAssignableFrom(type)) {
            return UUID_FORM;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list, [ … ]";
        }
        return PLAIN.getOrDefault(type, described(type));
    }

    /** @param type an enum */
    static List<String> choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** A type of ours that is written as text says so in the API document, with an example. */
    private static String described(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        return schema != null && schema.type() == SchemaType.STRING
                ? "text, such as \"%s\"".formatted(schema.examples()[0])
                : "an object, { … }";
    }
}
