package nl.stokje.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.ParkedKeys.RecordPosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Sets apart a key with a record that can't be processed: it and the later records of that key wait in a table, in
 * order, copied to the dead-letter topic, until an operator replays or voids them. Other keys go on.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ParkedRecords {
    private static final Logger LOG = Logger.getLogger(ParkedRecords.class);
    /** Records without a key are parked together: nothing tells them apart. */
    private static final String NO_KEY = "(none)";

    private static final int LONGEST_KEY = 200;

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final Outbox outbox;

    ParkedRecords(Session session, ObjectMapper json, Clock clock, Outbox outbox) {
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** The parked key this record belongs to, held against a replay that is just ending. */
    Optional<ParkedKeyId> parkedKeyOf(String consumer, ConsumerRecord<String, byte[]> record) {
        return session.createNativeQuery(
                        "SELECT id FROM parked_key WHERE consumer = :consumer AND key = :key FOR SHARE", Tuple.class)
                .setParameter("consumer", consumer)
                .setParameter("key", keyOf(record))
                .getResultStream()
                .findFirst()
                .map(row -> new ParkedKeyId(row.get(0, UUID.class)));
    }

    /** Sets the key apart because of this record. */
    void park(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        session.createNativeQuery("""
                        INSERT INTO parked_key (id, consumer, key, reason, parked_at)
                        VALUES (:id, :consumer, :key, :reason, :now) ON CONFLICT DO NOTHING""")
                .setParameter("id", Ids.next())
                .setParameter("consumer", consumer)
                .setParameter("key", keyOf(record))
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
        append(parkedKeyOf(consumer, record).orElseThrow(), consumer, record, reason);
    }

    /** Lets the record wait behind the ones already parked. */
    void append(ParkedKeyId parkedKey, String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        var inserted = session.createNativeQuery("""
                        INSERT INTO parked_record (parked_key_id, topic, partition, record_offset, headers, value, parked_at)
                        VALUES (:parkedKey, :topic, :partition, :offset, :headers, :value, :now)
                        ON CONFLICT DO NOTHING""")
                .setParameter("parkedKey", parkedKey.value())
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("offset", record.offset())
                .setParameter("headers", json.valueToTree(headersOf(record)).toString())
                .setParameter("value", record.value() == null ? new byte[0] : record.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 1) {
            outbox.publishTo(record.topic() + ".dlq", DeadLetter.of(consumer, record, reason, textOf(record)));
            LOG.warnf(
                    "parked %s partition %d offset %d for %s: %s",
                    record.topic(), record.partition(), record.offset(), consumer, reason);
        }
    }

    /** What a record is parked by: its key, or a digest of one that no index of the database would take. */
    static String keyOf(ConsumerRecord<String, byte[]> record) {
        var key = record.key();
        if (key == null) {
            return NO_KEY;
        }
        return key.length() <= LONGEST_KEY && key.indexOf('\0') < 0
                ? key
                : "(digest) " + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The record as it came, for another try. */
    ConsumerRecord<String, byte[]> restore(String key, RecordPosition place, String headers, byte[] value) {
        var restored = new RecordHeaders();
        try {
            json.readTree(headers)
                    .properties()
                    .forEach(header -> restored.add(
                            header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parked headers are always JSON", e);
        }
        return new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                place.offset(),
                0,
                TimestampType.NO_TIMESTAMP_TYPE,
                -1,
                -1,
                NO_KEY.equals(key) ? null : key,
                value,
                restored,
                Optional.empty());
    }

    private static Map<String, String> headersOf(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static String textOf(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }

    /**
     * The operator's copy. It is cut so that the outbox can carry it whatever it is made of: a character takes up to six
     * bytes as JSON. The table keeps the record whole.
     */
    record DeadLetter(
            String consumer,
            String topic,
            int partition,
            long offset,
            String reason,
            Map<String, String> original,
            String value,
            String key)
            implements PublicEvent {
        private static final int LONGEST_VALUE = 100_000;
        private static final int LONGEST_HEADER = 1_000;
        private static final int MOST_HEADERS = 20;

        static DeadLetter of(String consumer, ConsumerRecord<String, byte[]> record, String reason, String text) {
            return new DeadLetter(
                    consumer,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    reason,
                    headersOf(record).entrySet().stream()
                            .limit(MOST_HEADERS)
                            .collect(Collectors.toMap(
                                    header -> cut(header.getKey(), LONGEST_HEADER),
                                    header -> cut(header.getValue(), LONGEST_HEADER),
                                    (one, _) -> one,
                                    TreeMap::new)),
                    cut(text, LONGEST_VALUE),
                    keyOf(record));
        }

        private static String cut(String text, int longest) {
            return text.substring(0, Math.min(text.length(), longest));
        }

        @Override
        public String type() {
            return "record.parked";
        }

        @Override
        public List<Oin> parties() {
            return List.of();
        }
    }
}
