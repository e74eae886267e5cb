package nl.stokje.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Shows the topics as an integrator sees them: a line for each event, what is sealed cut short. */
record Events(String bootstrapServers) {
    private static final Pattern TOPICS = Pattern.compile("stokje\\..*");
    private static final Pattern SEALED = Pattern.compile("\"sealed\":\\{.*?\\}(?=[,}]|$)");

    /** Until the process is interrupted. */
    void print(boolean fromTheFirst) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "stokje-events-" + UUID.randomUUID(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                "2000",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                fromTheFirst ? "earliest" : "latest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(TOPICS);
            System.err.println("Listening at " + bootstrapServers + " (end with Ctrl-C)");
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> System.out.println(line(record)));
            }
        }
    }

    static String line(ConsumerRecord<String, String> record) {
        return "%s  %-34s  %s  %s"
                .formatted(
                        header(record, "ce_time"),
                        record.topic(),
                        header(record, "ce_type"),
                        record.value() == null
                                ? ""
                                : SEALED.matcher(record.value()).replaceAll("\"sealed\":\"…\""));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
