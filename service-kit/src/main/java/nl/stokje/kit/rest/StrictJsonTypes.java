package nl.stokje.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Takes a value in its own kind only, as the API document says it. Else a number passes for text or a time, text for a
 * number or a yes, and a number for a choice's place in our list, which nobody was told: mistakes that nobody sees. And
 * takes a time of {@link SupportedDates} only, and one document in which no name stands twice: of two stories one would be lost.
 */
@Singleton
class StrictJsonTypes implements ObjectMapperCustomizer {
    private static final Map<LogicalType, List<CoercionInputShape>> OTHERS = Map.of(
            LogicalType.Textual,
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Integer,
            List.of(CoercionInputShape.String, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Boolean,
            List.of(CoercionInputShape.String, CoercionInputShape.Integer, CoercionInputShape.Float));

    /** After Quarkus' own customizers, which would else have the last word about times. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        OTHERS.forEach((kind, shapes) ->
                shapes.forEach(shape -> json.coercionConfigFor(kind).setCoercion(shape, CoercionAction.Fail)));
        json.registerModule(new SimpleModule("written-times")
                .addDeserializer(
                        Instant.class,
                        new Written<>(
                                Instant.class,
                                text -> OffsetDateTime.parse(text).toInstant(),
                                SupportedDates::in))
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, LocalDate::parse, SupportedDates::in))
                .addDeserializer(LocalTime.class, new Written<>(LocalTime.class, LocalTime::parse))
                .addDeserializer(Duration.class, new Written<>(Duration.class, Duration::parse)));
    }

    /**
     * A time as text (RFC 3339, ISO 8601) in its one form. Jackson would also count seconds or days, cut a date off a time
     * (in another zone, a day too early), and read past blanks.
     */
    private static final class Written<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, T> reader;
        private final transient BiFunction<String, T, T> bounds;

        Written(Class<T> type, Function<String, T> reader) {
            this(type, reader, (_, time) -> time);
        }

        Written(Class<T> type, Function<String, T> reader, BiFunction<String, T, T> bounds) {
            super(type);
            this.reader = reader;
            this.bounds = bounds;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "a time is text");
            }
            return bounds.apply(parser.currentName(), read(parser.getText(), context));
        }

        private T read(String text, DeserializationContext context) throws IOException {
            try {
                return reader.apply(text);
            } catch (DateTimeException otherForm) {
                throw context.weirdStringException(text, handledType(), "another form");
            }
        }
    }
}
