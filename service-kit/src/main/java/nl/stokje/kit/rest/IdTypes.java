package nl.stokje.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import nl.stokje.kit.Id;
import nl.stokje.kit.Ids;

/** Reads typed identifiers ({@link Id}) from JSON and from paths: each is written as its bare UUID. */
@Singleton
class IdTypes implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        var module = new SimpleModule("typed-ids");
        module.setDeserializers(new SimpleDeserializers() {
            private static final long serialVersionUID = 1;

            @Override
            public JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return isId(type.getRawClass()) ? new FromJson(type.getRawClass()) : null;
            }
        });
        json.registerModule(module);
    }

    private static boolean isOfQuery(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
    }

    private static boolean isId(Class<?> type) {
        return Id.class.isAssignableFrom(type) && type.isRecord();
    }

    /** The record's constructor, looked up once for each type. */
    static <T> Function<UUID, T> constructorOf(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return value -> idOf(constructor, value);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record of one UUID", e);
        }
    }

    private static <T> T idOf(Constructor<T> constructor, UUID value) {
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " makes no id", e);
        }
    }

    private static final class FromJson extends StdScalarDeserializer<Object> {
        private static final long serialVersionUID = 1;

        private final transient Function<UUID, ?> constructor;

        FromJson(Class<?> type) {
            super(type);
            this.constructor = constructorOf(type);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "an id is text");
            }
            try {
                return constructor.apply(Ids.parse(parser.getText()));
            } catch (IllegalArgumentException otherForm) {
                throw context.weirdStringException(parser.getText(), handledType(), "another form");
            }
        }
    }

    /** A path that holds no UUID leads to nothing (404), as JAX-RS answers one for a parameter of type UUID. */
    @Provider
    static class InPaths implements ParamConverterProvider {
        @Override
        public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
            return isId(type) && !isOfQuery(annotations) ? new FromPath<>(constructorOf(type)) : null;
        }
    }

    private record FromPath<T>(Function<UUID, T> constructor) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            return value == null ? null : constructor.apply(Ids.parse(value));
        }

        @Override
        public String toString(T id) {
            return id.toString();
        }
    }
}
