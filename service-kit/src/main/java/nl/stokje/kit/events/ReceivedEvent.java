package nl.stokje.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An event as it came from a topic: the CloudEvents attributes (binary mode) and its data.
 *
 * @param type without prefix and version: {@code case.opened}
 */
public record ReceivedEvent(
        String id, String source, String type, String time, String key, JsonNode data, ObjectReader reader) {
    /**
     * The data as the consumer's own record, which declares just what it reads.
     *
     * @throws UncheckedIOException when a field has another shape than expected
     */
    public <T> T dataAs(Class<T> shape) {
        return read(data, shape);
    }

    /** A part of the event (what was sealed in it, once opened), read the same way. */
    public <T> T read(JsonNode part, Class<T> shape) {
        try {
            return reader.treeToValue(part, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(type + " isn't what this consumer reads", e);
        }
    }
}
