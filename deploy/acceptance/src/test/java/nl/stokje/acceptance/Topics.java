package nl.stokje.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics with a plain Kafka client, as an integrator does: only what a committed transaction wrote. */
record Topics(String bootstrapServers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A record as it stands on the topic. */
    record Event(ConsumerRecord<byte[], byte[]> record) {
        String topic() {
            return record.topic();
        }

        String key() {
            return text(record.key());
        }

        String value() {
            return text(record.value());
        }

        String header(String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? null : text(header.value());
        }

        String id() {
            return header("ce_id");
        }

        /** Without prefix and version. */
        String type() {
            return header("ce_type").replace("nl.stokje.", "").replace(".v1", "");
        }

        JsonNode data() {
            try {
                return JSON.readTree(record.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(byte[] bytes) {
            return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** All records of all topics with such a name, up to now. */
    List<Event> all(String pattern) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var wanted = Pattern.compile(pattern).asMatchPredicate();
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> wanted.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(new Event(record)));
            }
            return events;
        }
    }

    List<Event> about(String caseId, String pattern) {
        return all(pattern).stream().filter(event -> event.key().equals(caseId)).toList();
    }
}
