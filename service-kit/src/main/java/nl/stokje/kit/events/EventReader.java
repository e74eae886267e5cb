package nl.stokje.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads CloudEvents 1.0 in binary mode from Kafka records. Unknown fields are fine: a new one is a compatible change. */
@ApplicationScoped
public class EventReader {
    private static final Pattern TYPE = Pattern.compile("nl\\.stokje\\.([a-z-]+\\.[a-z-]+)\\.v1");

    private final ObjectReader reader;

    EventReader(ObjectMapper json) {
        reader = json.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The type without prefix and version, if the record carries one of ours. */
    public Optional<String> typeOf(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(header(record, "ce_type"))
                .map(TYPE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(type -> type.group(1));
    }

    /**
     * @throws IllegalArgumentException when an attribute that every event must carry is missing
     * @throws UncheckedIOException when the value isn't JSON
     */
    public ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            throw new IllegalArgumentException("The record has no key or no value");
        }
        try {
            return new ReceivedEvent(
                    required(record, "ce_id"),
                    required(record, "ce_source"),
                    typeOf(record).orElseThrow(() -> new IllegalArgumentException("The record has no known ce_type")),
                    required(record, "ce_time"),
                    record.key(),
                    reader.readTree(record.value()),
                    reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The record's value isn't JSON", e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var value = header(record, name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The record has no " + name);
        }
        return value;
    }

    /** The last header of this name as text, or null. */
    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
