package nl.stokje.acceptance.protocol;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.stokje.kit.vault.PersonalText;

/** Copies an aggregate as a database would keep it: whoever reads it gets one of their own, and a rollback leaves no trace. */
final class Copies {
    private Copies() {}

    static <T> T of(T original) {
        return cast(copied(original));
    }

    private static Object copied(Object original) {
        return switch (original) {
            case null -> null;
            case Enum<?> constant -> constant;
            case Record value -> value;
            case PersonalText text -> text;
            case List<?> list ->
                new ArrayList<>(list.stream().map(Copies::copied).toList());
            default -> isOurs(original) ? fieldByField(original) : original;
        };
    }

    private static boolean isOurs(Object object) {
        return object.getClass().getName().startsWith("nl.stokje.");
    }

    private static Object fieldByField(Object original) {
        try {
            var constructor = original.getClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            var copy = constructor.newInstance();
            for (var field : fieldsOf(original.getClass()).toList()) {
                field.setAccessible(true);
                field.set(copy, copied(field.get(original)));
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An entity can always be made without arguments", e);
        }
    }

    private static Stream<Field> fieldsOf(Class<?> type) {
        return type == Object.class
                ? Stream.empty()
                : Stream.concat(
                        fieldsOf(type.getSuperclass()),
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers())));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object copy) {
        return (T) copy;
    }
}
