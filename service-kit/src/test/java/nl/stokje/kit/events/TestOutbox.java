package nl.stokje.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** What a service has told so far, read from its outbox. */
@ApplicationScoped
public class TestOutbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;

    TestOutbox(Session session) {
        this.session = session;
    }

    /** One row on its way to one topic. */
    public record Row(String topic, String type, JsonNode data) {}

    /** All rows about this key, in order. */
    @Transactional
    public List<Row> about(Object key) {
        return session.createNativeQuery(
                        "SELECT topic, type, payload FROM outbox WHERE key = :key ORDER BY position", Tuple.class)
                .setParameter("key", key.toString())
                .getResultStream()
                .map(row -> new Row(row.get(0, String.class), row.get(1, String.class), read(row.get(2, String.class))))
                .toList();
    }

    /** The rows of one type about this key on one topic; {@code type} as in {@link PublicEvent}. */
    public List<JsonNode> about(Object key, String topic, String type) {
        return about(key).stream()
                .filter(told -> told.topic().equals(topic) && told.type().equals("nl.stokje." + type + ".v1"))
                .map(Row::data)
                .toList();
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
