package nl.stokje.servers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a consumer of some topics sees from the beginning on, transactions that were broken off left out. */
final class Arrivals implements AutoCloseable {

    /** By place, since a consumer whose broker died before it committed reads again. */
    private final Map<String, ConsumerRecord<String, String>> records =
            Collections.synchronizedMap(new LinkedHashMap<>());

    private final Thread thread;

    Arrivals(String bootstrapServers, String topics) {
        thread = Thread.ofPlatform().daemon().start(() -> consume(bootstrapServers, Pattern.compile(topics)));
    }

    List<ConsumerRecord<String, String>> all() {
        synchronized (records) {
            return List.copyOf(records.values());
        }
    }

    /** By name; a header without a value is left out. */
    static Map<String, String> headers(ConsumerRecord<String, String> record) {
        return Stream.of(record.headers().toArray())
                .filter(header -> header.value() != null)
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private void consume(String bootstrapServers, Pattern topics) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "arrivals-" + System.nanoTime(),
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "metadata.max.age.ms", "200",
                        "reconnect.backoff.max.ms", "200"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(topics);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record ->
                                records.put(record.partition() + "/" + record.topic() + "/" + record.offset(), record));
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
